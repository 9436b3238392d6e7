IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEV, WORK = 0, 1


class Packet:
    def __init__(self, link, ident, kind):
        self.link = link
        self.ident = ident
        self.kind = kind
        self.datum = 0
        self.data = [0] * 4

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, scheduler, ident, priority, queue):
        self.scheduler = scheduler
        self.ident = ident
        self.priority = priority
        self.input = queue
        self.packet_pending = queue is not None
        self.waiting = False
        self.holding = False
        self.link = scheduler.tasks
        scheduler.tasks = self
        scheduler.table[ident] = self

    def is_held_or_waiting(self):
        return self.holding or (not self.packet_pending and self.waiting)

    def add_packet(self, p, old):
        if self.input is None:
            self.input = p
            self.packet_pending = True
            if self.priority > old.priority:
                return self
        else:
            p.append_to(self.input)
        return old

    def run_task(self):
        if self.waiting and self.packet_pending:
            p = self.input
            self.input = p.link
            self.waiting = False
            self.packet_pending = self.input is not None
        else:
            p = None
        return self.step(p)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.scheduler.held += 1
        self.holding = True
        return self.link

    def release(self, ident):
        t = self.scheduler.table[ident]
        t.holding = False
        return t if t.priority > self.priority else self

    def send(self, p):
        t = self.scheduler.table[p.ident]
        self.scheduler.sent += 1
        p.link = None
        p.ident = self.ident
        return t.add_packet(p, self)


class Idle(Task):
    def __init__(self, scheduler, ident, count):
        Task.__init__(self, scheduler, ident, 0, None)
        self.control = 1
        self.count = count

    def step(self, p):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class Work(Task):
    def __init__(self, scheduler, ident, queue):
        Task.__init__(self, scheduler, ident, 1000, queue)
        self.destination = HANDLER_A
        self.count = 0

    def step(self, p):
        if p is None:
            return self.wait()
        self.destination = HANDLER_B if self.destination == HANDLER_A else HANDLER_A
        p.ident = self.destination
        p.datum = 0
        for i in range(4):
            self.count += 1
            if self.count > 26:
                self.count = 1
            p.data[i] = 64 + self.count
        return self.send(p)


class Handler(Task):
    def __init__(self, scheduler, ident, priority, queue):
        Task.__init__(self, scheduler, ident, priority, queue)
        self.work = None
        self.device = None

    def step(self, p):
        if p is not None:
            if p.kind == WORK:
                self.work = p.append_to(self.work)
            else:
                self.device = p.append_to(self.device)
        work = self.work
        if work is None:
            return self.wait()
        count = work.datum
        if count >= 4:
            self.work = work.link
            return self.send(work)
        device = self.device
        if device is None:
            return self.wait()
        self.device = device.link
        device.datum = work.data[count]
        work.datum = count + 1
        return self.send(device)


class Device(Task):
    def __init__(self, scheduler, ident, priority):
        Task.__init__(self, scheduler, ident, priority, None)
        self.waiting = True
        self.pending = None

    def step(self, p):
        if p is None:
            p = self.pending
            if p is None:
                return self.wait()
            self.pending = None
            return self.send(p)
        self.pending = p
        return self.hold()


class Scheduler:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.held = 0
        self.sent = 0

    def loop(self):
        t = self.tasks
        while t is not None:
            if t.is_held_or_waiting():
                t = t.link
            else:
                t = t.run_task()


def run():
    s = Scheduler()
    Idle(s, IDLE, 5000)
    p = Packet(Packet(None, 0, WORK), 0, WORK)
    w = Work(s, WORKER, p)
    w.waiting = True
    p = Packet(Packet(Packet(None, DEVICE_A, DEV), DEVICE_A, DEV), DEVICE_A, DEV)
    Handler(s, HANDLER_A, 2000, p).waiting = True
    p = Packet(Packet(Packet(None, DEVICE_B, DEV), DEVICE_B, DEV), DEVICE_B, DEV)
    Handler(s, HANDLER_B, 3000, p).waiting = True
    Device(s, DEVICE_A, 4000)
    Device(s, DEVICE_B, 5000)
    s.loop()
    return s.held, s.sent
