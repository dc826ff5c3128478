#ifdef __linux__
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "launcher.h"

enum { LOOPBACK_INDEX = 1 };

struct route_request {
  struct nlmsghdr header;
  struct rtmsg route;
  struct rtattr attribute;
  uint32_t interface;
};

// Every address of the family belongs to the loopback interface, as 127.0.0.0/8 does.
static int add_local_world(int socket, unsigned char family) {
  struct route_request request = {
      .header = {.nlmsg_len = sizeof request,
                 .nlmsg_type = RTM_NEWROUTE,
                 .nlmsg_flags = NLM_F_REQUEST | NLM_F_CREATE | NLM_F_EXCL | NLM_F_ACK},
      .route = {.rtm_family = family,
                .rtm_table = RT_TABLE_LOCAL,
                .rtm_protocol = RTPROT_BOOT,
                .rtm_scope = RT_SCOPE_HOST,
                .rtm_type = RTN_LOCAL},
      .attribute = {.rta_len = RTA_LENGTH(sizeof(uint32_t)), .rta_type = RTA_OIF},
      .interface = LOOPBACK_INDEX};
  struct {
    struct nlmsghdr header;
    struct nlmsgerr error;
    char rest[512];
  } answer;
  if (send(socket, &request, sizeof request, 0) != (ssize_t)sizeof request) return -1;
  ssize_t count = recv(socket, &answer, sizeof answer, 0);
  if (count < (ssize_t)(sizeof answer.header + sizeof answer.error) || answer.header.nlmsg_type != NLMSG_ERROR) {
    errno = EPROTO;
    return -1;
  }
  errno = -answer.error.error;
  return answer.error.error == 0 ? 0 : -1;
}

void raise_loopback(bool is_world_local) {
  struct ifreq interface = {.ifr_name = "lo", .ifr_flags = IFF_UP | IFF_RUNNING};
  int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0 || ioctl(fd, SIOCSIFFLAGS, &interface) != 0) give_up("raise the loopback: %s", strerror(errno));
  close(fd);
  if (!is_world_local) return;
  fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
  if (fd < 0 || add_local_world(fd, AF_INET) != 0) give_up("route the world to the traps: %s", strerror(errno));
  // A host may have no IPv6 at all; then nothing inside has it either.
  if (add_local_world(fd, AF_INET6) != 0 && errno != EOPNOTSUPP && errno != EAFNOSUPPORT && errno != EACCES) {
    give_up("route the world of IPv6 to the traps: %s", strerror(errno));
  }
  close(fd);
}

static void set(int fd, int level, int name) {
  int one = 1;
  // What a host lacks here makes records poorer, not wrong.
  (void)setsockopt(fd, level, name, &one, sizeof one);
}

int open_listener(const struct listener *listener) {
  bool is_new = listener->family == AF_INET6;
  int fd = socket((int)listener->family, (int)listener->type | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd < 0) return -1;
  struct sockaddr_in old_address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)listener->port)};
  struct sockaddr_in6 new_address = {.sin6_family = AF_INET6, .sin6_port = htons((uint16_t)listener->port)};
  const struct sockaddr *address = is_new ? (void *)&new_address : (void *)&old_address;
  socklen_t size = is_new ? sizeof new_address : sizeof old_address;
  set(fd, SOL_SOCKET, SO_REUSEADDR);
  if (is_new) set(fd, IPPROTO_IPV6, IPV6_V6ONLY);
  // Tells to which address a datagram was sent.
  if (listener->type == SOCK_DGRAM) {
    set(fd, is_new ? IPPROTO_IPV6 : IPPROTO_IP, is_new ? IPV6_RECVPKTINFO : IP_PKTINFO);
  }
  if (bind(fd, address, size) != 0 || (listener->type == SOCK_STREAM && listen(fd, 128) != 0)) {
    int error = errno;
    close(fd);
    errno = error;
    return -1;
  }
  return fd;
}
#endif
