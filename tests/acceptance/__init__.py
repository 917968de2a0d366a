"""What a newcomer is promised, tried from outside: a served sample, commands and requests."""
