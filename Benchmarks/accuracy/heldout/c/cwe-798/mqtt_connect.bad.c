#include <mosquitto.h>
#include <stdio.h>
#include <stdlib.h>

static const char *broker_user = "sensor-gw";
static const char *broker_pass = "t9LwQ2xe81";

struct mosquitto *broker_open(const char *host)
{
    struct mosquitto *m = mosquitto_new(NULL, true, NULL);
    if (!m)
        return NULL;
    mosquitto_username_pw_set(m, broker_user, broker_pass);
    mosquitto_tls_set(m, "/etc/ssl/certs/ca-certificates.crt", NULL, NULL, NULL, NULL);
    if (mosquitto_connect(m, host, 8883, 60) != MOSQ_ERR_SUCCESS) {
        fprintf(stderr, "cannot reach %s\n", host);
        mosquitto_destroy(m);
        return NULL;
    }
    return m;
}
