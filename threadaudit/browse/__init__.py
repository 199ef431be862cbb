"""Lets people browse what was recorded: settings, pages and questions for Datasette."""
