"""The form: what a browser needs to help people write a record, from the model and the rules."""
