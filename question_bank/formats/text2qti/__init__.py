"""The Markdown of text2qti: questions as text that a teacher can edit, and text2qti for Canvas."""
