"""Shows quizzes in a browser: learners join, answer and see their result; teachers look in."""

from webapp.app import create_app, issue_teacher_link

__all__ = ["create_app", "issue_teacher_link"]
