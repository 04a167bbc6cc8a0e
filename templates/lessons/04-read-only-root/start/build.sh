#!/bin/sh
# The service that the cluster runs, and the program of 2021 to compare it with.
set -eu
docker build --file Dockerfile.today --tag registry.example.com/shop/orders:1.0.0 .
docker build --tag registry.example.com/shop/orders-2021:1.0.0 .
