"""The peers, each as one who knows it well would ask it. They all take the same priced graph."""
