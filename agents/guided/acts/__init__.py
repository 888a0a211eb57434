"""What each part of a teacher's message does: read by a small model that learns from judged messages."""
