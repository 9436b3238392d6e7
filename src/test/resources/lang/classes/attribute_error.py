class Car: wheels = 4
Car().whels
# raises: AttributeError: 'Car' object has no attribute 'whels'. Did you mean: 'wheels'?
