# What makes the loop of each test; None: the policy.
IsolatedAsyncioTestCase.loop_factory = None
