class Car: wheels = 4
Car.engine
# raises: AttributeError: type object 'Car' has no attribute 'engine'
