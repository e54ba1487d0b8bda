"""Stores items, quizzes and attempts, and says how a response is scored."""
