#include <stdio.h>
#include <string.h>
#include <syslog.h>

int main(void)
{
    char line[256];
    openlog("intake", LOG_PID, LOG_USER);
    while (fgets(line, sizeof line, stdin)) {
        line[strcspn(line, "\n")] = '\0';
        if (line[0] == '\0')
            continue;
        syslog(LOG_INFO, line);
    }
    closelog();
    return 0;
}
