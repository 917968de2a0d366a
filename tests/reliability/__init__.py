"""What is left when processes die, servers go and clients meet: nothing acknowledged is lost, nothing is done twice."""
