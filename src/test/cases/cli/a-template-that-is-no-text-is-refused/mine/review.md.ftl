# Grüße
