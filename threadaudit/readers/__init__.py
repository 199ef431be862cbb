"""What reads a format: one file a format, each a function that gives records or raises an InputError that names the file."""
