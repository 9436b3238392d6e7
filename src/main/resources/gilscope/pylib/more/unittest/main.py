del TestProgram.usageExit
