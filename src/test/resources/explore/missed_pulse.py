from gilscope import parallel

class Light:
    green = False

light = Light()

def wait():
    while not light.green:
        pass

def pulse():
    light.green = True
    light.green = False

parallel(wait, pulse)
