/// The processes of the original that are there to be killed.
package enum Decoys {
  /// The names of the original's processes, in the order in which they are started.
  package static let names = [
    "apple", "orange", "banana",
    "sshd", "dockerd", "containerd", "docker-proxy", "docker-containerd-shim", "runc", "NetworkManager",
    "wpa_supplicant", "init", "systemd", "cron", "rsyslogd", "dbus-daemon", "Xorg", "nginx", "apache2",
    "httpd",
    "mysqld", "postgres", "redis-server", "mongod", "sssd", "gdm", "cupsd", "lightdm", "bluetoothd",
    "avahi-daemon", "ntpd", "chronyd", "firewalld", "polkitd",
  ]
}
