"""Tables that ship with threadaudit; each says where it comes from and how to make it again."""
