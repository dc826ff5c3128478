/// The texts and folders of `/etc`, `/root` and `/var` that a sandbox has of its own.
///
/// They are what programs expect to find, and tell nothing of the host. A password file that looks like one is there
/// to be read, changed or deleted; no password is in it.
enum BaseText {
  /// A file of our own: its path below the base, its text and its permissions.
  struct File {
    var path: String
    var text: String
    var mode: UInt32 = 0o644
  }

  /// What of the host's `/etc` programs need to run: names below it, files or folders.
  ///
  /// Only what everybody may read is taken. Keys, tokens, users and the names of other machines are not in these.
  static let copied = [
    "ImageMagick-6", "ImageMagick-7", "alternatives", "bindresvport.blacklist", "ca-certificates",
    "ca-certificates.conf", "chromium", "chromium.d", "debian_version", "ethertypes", "fonts", "gai.conf",
    "groff",
    "host.conf",
    "inputrc", "java-11-openjdk", "java-17-openjdk", "java-21-openjdk", "java-25-openjdk", "ld.so.cache",
    "ld.so.conf", "ld.so.conf.d", "locale.alias", "locale.conf", "locale.gen", "localtime", "login.defs",
    "lsb-release", "magic", "magic.mime", "mailcap", "mime.types", "netconfig", "networks", "odbcinst.ini",
    "os-release", "perl", "php", "pki/ca-trust", "pki/tls/certs", "protocols", "python3", "python3.10",
    "python3.11",
    "python3.12", "python3.13", "redhat-release", "rpc", "services", "sgml", "shells", "skel", "ssh/moduli",
    "ssl/certs", "ssl/openssl.cnf", "system-release", "terminfo", "timezone", "vim", "xattr.conf", "xml",
  ]

  /// Names that are left out wherever they stand.
  static let secret = ["private", "shadow", "shadow-", "gshadow", "gshadow-", "passwd-", "group-", "sudoers"]

  /// The folders.
  static let folders = [
    "etc/apt", "etc/cron.d", "etc/cron.daily", "etc/cron.hourly", "etc/cron.monthly", "etc/cron.weekly",
    "etc/default", "etc/init.d", "etc/network", "etc/profile.d", "etc/security", "etc/ssh", "etc/ssl/certs",
    "etc/ssl/private", "etc/sudoers.d", "etc/systemd/system", "root", "root/.ssh", "var/backups",
    "var/cache/apt/archives", "var/lib/apt/lists", "var/lib/dpkg/info", "var/lib/misc", "var/lib/systemd",
    "var/local", "var/log/apt", "var/log/journal", "var/mail", "var/opt", "var/spool/cron/crontabs",
    "var/spool/mail",
    "var/tmp", "var/www/html",
  ]

  /// The links: path and target.
  static let links = [
    (path: "var/run", target: "/run"), (path: "var/lock", target: "/run/lock"),
    (path: "etc/mtab", target: "/proc/self/mounts"),
  ]

  private static let users = """
    root:x:0:0:root:/root:/bin/bash
    daemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin
    bin:x:2:2:bin:/bin:/usr/sbin/nologin
    sys:x:3:3:sys:/dev:/usr/sbin/nologin
    man:x:6:12:man:/var/cache/man:/usr/sbin/nologin
    mail:x:8:8:mail:/var/mail:/usr/sbin/nologin
    www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin
    backup:x:34:34:backup:/var/backups:/usr/sbin/nologin
    user:x:1000:1000:user:/work:/bin/bash
    nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin

    """

  private static let groups = """
    root:x:0:
    daemon:x:1:
    bin:x:2:
    sys:x:3:
    adm:x:4:
    tty:x:5:
    mail:x:8:
    man:x:12:
    sudo:x:27:
    www-data:x:33:
    backup:x:34:
    shadow:x:42:
    users:x:100:
    user:x:1000:
    nogroup:x:65534:

    """

  private static let locked = """
    root:*:19700:0:99999:7:::
    daemon:*:19700:0:99999:7:::
    www-data:*:19700:0:99999:7:::
    user:!:19700:0:99999:7:::
    nobody:*:19700:0:99999:7:::

    """

  private static let crontab = """
    SHELL=/bin/sh
    PATH=/usr/local/sbin:/usr/local/bin:/sbin:/bin:/usr/sbin:/usr/bin

    17 * * * * root cd / && run-parts --report /etc/cron.hourly
    25 6 * * * root test -x /usr/sbin/anacron || run-parts --report /etc/cron.daily

    """

  private static let serverSettings = """
    Include /etc/ssh/sshd_config.d/*.conf
    PermitRootLogin prohibit-password
    PasswordAuthentication no
    UsePAM yes
    Subsystem sftp /usr/lib/openssh/sftp-server

    """

  private static let shellSettings = """
    # For interactive shells.
    umask 022

    """

  /// The files of our own.
  static let files = [
    File(path: "etc/passwd", text: users), File(path: "etc/passwd-", text: users),
    File(path: "etc/group", text: groups), File(path: "etc/shadow", text: locked, mode: 0o640),
    File(path: "etc/gshadow", text: "root:*::\nsudo:*::\nuser:!::\n", mode: 0o640),
    File(path: "etc/hostname", text: "sandbox\n"), File(path: "etc/motd", text: ""),
    File(path: "etc/issue", text: "Linux \\n \\l\n"), File(path: "etc/environment", text: ""),
    File(path: "etc/profile", text: shellSettings), File(path: "etc/bash.bashrc", text: shellSettings),
    File(path: "etc/sysctl.conf", text: ""), File(path: "etc/apt/sources.list", text: ""),
    File(
      path: "etc/hosts", text: "127.0.0.1\tlocalhost sandbox\n::1\tlocalhost ip6-localhost ip6-loopback\n"),
    File(path: "etc/resolv.conf", text: "nameserver 127.0.0.1\noptions timeout:2 attempts:1\n"),
    File(path: "etc/nsswitch.conf", text: "passwd: files\ngroup: files\nshadow: files\nhosts: files dns\n"),
    File(path: "etc/machine-id", text: String(repeating: "0", count: 31) + "1\n"),
    File(path: "etc/fstab", text: "tmpfs /tmp tmpfs rw,nosuid,nodev 0 0\n"),
    File(path: "etc/crontab", text: crontab),
    File(path: "etc/sudoers", text: "root\tALL=(ALL:ALL) ALL\n%sudo\tALL=(ALL:ALL) ALL\n", mode: 0o440),
    File(path: "etc/ssh/sshd_config", text: serverSettings),
    File(path: "etc/ssh/ssh_config", text: "Host *\n    HashKnownHosts yes\n"),
    File(path: "etc/network/interfaces", text: "auto lo\niface lo inet loopback\n"),
    File(path: "root/.bashrc", text: shellSettings), File(path: "root/.profile", text: "umask 022\n"),
    File(path: "root/.bash_history", text: "ls\n", mode: 0o600),
    File(path: "var/lib/dpkg/status", text: ""), File(path: "var/lib/dpkg/available", text: ""),
    File(path: "var/log/syslog", text: "", mode: 0o640),
    File(path: "var/log/auth.log", text: "", mode: 0o640),
    File(path: "var/log/dpkg.log", text: ""), File(path: "var/log/wtmp", text: ""),
    File(path: "var/log/lastlog", text: ""),
    File(path: "var/www/html/index.html", text: "<!DOCTYPE html>\n<title>It works</title>\n"),
  ]
}
