"""The pages people see: static files of the frontend, and the reference of the API."""
