del find_loader, get_loader
