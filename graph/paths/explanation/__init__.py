"""Says a path in words: whom to contact at each step, and a sentence in Chinese and in English."""
