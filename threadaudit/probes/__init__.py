"""What the world outside says of a host: one question a file."""
