"""What os tells of the process, its limits and how children end: there is one process, no children."""

import posix as _posix

EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_SOFTWARE, EX_OSERR, EX_OSFILE = 67, 68, 69, 70, 71, 72
EX_DATAERR, EX_NOINPUT, EX_CANTCREAT, EX_IOERR, EX_TEMPFAIL, EX_PROTOCOL = 65, 66, 73, 74, 75, 76
EX_NOPERM, EX_CONFIG = 77, 78
F_ULOCK, F_LOCK, F_TLOCK, F_TEST = 0, 1, 2, 3
NGROUPS_MAX, TMP_MAX, P_PID, P_PGID, P_ALL, P_PIDFD = 65536, 238328, 1, 2, 0, 3
P_NOWAITO = 1
WUNTRACED, WCONTINUED, WEXITED, WSTOPPED, WNOWAIT = 2, 8, 4, 2, 0x1000000
O_ACCMODE, O_NOCTTY, O_DSYNC, O_RSYNC, O_PATH, O_NDELAY = 3, 256, 4096, 1052672, 2097152, 2048
O_ASYNC, O_DIRECT, O_LARGEFILE, O_NOATIME, O_TMPFILE = 8192, 16384, 0, 262144, 4259840
PRIO_PROCESS, PRIO_PGRP, PRIO_USER = 0, 1, 2
SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE = 0, 1, 2, 3, 5
GRND_NONBLOCK, GRND_RANDOM, ST_RDONLY, ST_NOSUID = 1, 2, 1, 2
RTLD_LAZY, RTLD_NOW, RTLD_GLOBAL, RTLD_LOCAL, RTLD_NODELETE, RTLD_NOLOAD = 1, 2, 256, 0, 4096, 4
XATTR_CREATE, XATTR_REPLACE, XATTR_SIZE_MAX = 1, 2, 65536
POSIX_FADV_NORMAL, POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL = 0, 1, 2
POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED, POSIX_FADV_NOREUSE = 3, 4, 5
CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_TRAPPED, CLD_STOPPED, CLD_CONTINUED = 1, 2, 3, 4, 5, 6

sysconf_names = {'SC_ARG_MAX': 0, 'SC_CHILD_MAX': 1, 'SC_CLK_TCK': 2, 'SC_NGROUPS_MAX': 3,
                 'SC_OPEN_MAX': 4, 'SC_IOV_MAX': 60, 'SC_LOGIN_NAME_MAX': 71,
                 'SC_HOST_NAME_MAX': 180,
                 'SC_PAGESIZE': 30, 'SC_PAGE_SIZE': 30, 'SC_NPROCESSORS_CONF': 83,
                 'SC_NPROCESSORS_ONLN': 84, 'SC_PHYS_PAGES': 85, 'SC_AVPHYS_PAGES': 86}
confstr_names = {'CS_PATH': 0}
pathconf_names = {'PC_LINK_MAX': 0, 'PC_MAX_CANON': 1, 'PC_NAME_MAX': 3, 'PC_PATH_MAX': 4,
                  'PC_PIPE_BUF': 5}


def _number(name, names):
    if isinstance(name, int):
        return name
    if not isinstance(name, str):
        raise TypeError('configuration names must be strings or integers')
    try:
        return names[name]
    except KeyError:
        raise ValueError('unrecognized configuration name') from None


def sysconf(name, /):
    """A limit of the system."""
    answers = {0: 2097152, 1: 4096, 2: 100, 3: 65536, 4: 1024, 30: 4096, 60: 1024, 71: 256,
               180: 64, 83: _posix.cpu_count(),
               84: _posix.cpu_count(), 85: 262144, 86: 262144}
    return answers.get(_number(name, sysconf_names), -1)


def confstr(name, /):
    """A text that the system is configured with."""
    return '/bin:/usr/bin' if _number(name, confstr_names) == 0 else None


def pathconf(path, name):
    """A limit of the file system that holds a path."""
    answers = {0: 127, 1: 255, 3: 255, 4: 4096, 5: 4096}
    return answers.get(_number(name, pathconf_names), -1)


fpathconf = pathconf


def WIFEXITED(status):
    """Whether a process ended by exit()."""
    return status & 0x7f == 0


def WEXITSTATUS(status):
    """The status of its exit."""
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    """Whether a signal ended it."""
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    """The signal that did."""
    return status & 0x7f


def WCOREDUMP(status, /):
    """Whether it left a core."""
    return bool(status & 0x80)


def WIFSTOPPED(status):
    """Whether a signal stopped it."""
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    """The signal that did."""
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    """Whether it goes on again."""
    return status == 0xffff


def waitstatus_to_exitcode(status):
    """The exit status, or less the signal."""
    if not isinstance(status, int):
        raise TypeError(f"'{type(status).__name__}' object cannot be interpreted as an integer")
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError(f'process stopped by delivery of signal {WSTOPSIG(status)}'
                     if WIFSTOPPED(status) else f'invalid wait status: {status}')


def _no_children(*ignored):
    raise ChildProcessError(10, 'No child processes')


def wait():
    """There are no children."""
    _no_children()


def waitpid(pid, options, /):
    """There are no children."""
    _no_children()


def waitid(idtype, id, options, /):
    """There are no children."""
    _no_children()


def wait3(options):
    """There are no children."""
    _no_children()


def wait4(pid, options):
    """There are no children."""
    _no_children()


def major(device, /):
    """The major part of a device number."""
    return device >> 8 & 0xfff | device >> 32 & 0xfffff000


def minor(device, /):
    """The minor part of a device number."""
    return device & 0xff | device >> 12 & 0xffffff00


def makedev(major, minor, /):
    """The device number of two parts."""
    return (major & 0xfff) << 8 | (major & 0xfffff000) << 32 | minor & 0xff | (minor & 0xffffff00) << 12


def ctermid():
    """The name of the terminal."""
    return '/dev/tty'


def ttyname(fd, /):
    """No stream is a terminal."""
    _posix.fstat(fd)
    raise OSError(25, 'Inappropriate ioctl for device')


def getlogin():
    """There is no terminal to have logged in at."""
    raise OSError(25, 'Inappropriate ioctl for device')


def getpgid(pid):
    """The process group."""
    return _posix.getpid()


def getpgrp():
    """The process group."""
    return _posix.getpid()


def getsid(pid, /):
    """The session."""
    return _posix.getpid()


def getgroups():
    """The groups of the user."""
    return [1000]


def getresuid():
    """The real, effective and saved user."""
    return 1000, 1000, 1000


def getresgid():
    """The real, effective and saved group."""
    return 1000, 1000, 1000


def getgrouplist(user, group, /):
    """The groups of a user."""
    return [group]


def getpriority(which, who):
    """How much the process stands back."""
    return 0


def nice(increment, /):
    """Stand back: nobody else is there."""
    return 0


def getloadavg():
    """How busy the machine is: not told."""
    return (0.0, 0.0, 0.0)


def getrandom(size, flags=0):
    """Random bytes."""
    return _posix.urandom(size)


def device_encoding(fd):
    """The encoding of a terminal: no stream is one."""
    return None


def listxattr(path=None, *, follow_symlinks=True):
    """The extended attributes of a file: none are kept."""
    _posix.stat('.' if path is None else path, follow_symlinks=follow_symlinks)
    return []


def getxattr(path, attribute, *, follow_symlinks=True):
    """An extended attribute of a file: none are kept."""
    _posix.stat(path, follow_symlinks=follow_symlinks)
    raise OSError(61, 'No data available', path)


def lockf(fd, command, length, /):
    """Lock a part of a file against other processes: there are none."""
    _posix.fstat(fd)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    """Give a file away: it may stay with its owner, and go to nobody else."""
    _posix.stat(path, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
    if uid not in (-1, 1000) or gid not in (-1, 1000):
        raise PermissionError(1, 'Operation not permitted', path)


def lchown(path, uid, gid):
    """As chown(), of a link itself."""
    chown(path, uid, gid, follow_symlinks=False)


def fchown(fd, uid, gid):
    """As chown(), of an open file."""
    chown(fd, uid, gid)


def sync():
    """Write everything that waits."""


def sched_get_priority_max(policy):
    """The highest priority."""
    return 99 if policy in (SCHED_FIFO, SCHED_RR) else 0


def sched_get_priority_min(policy):
    """The lowest priority."""
    return 1 if policy in (SCHED_FIFO, SCHED_RR) else 0


def sched_getscheduler(pid, /):
    """How the process is scheduled."""
    return SCHED_OTHER
