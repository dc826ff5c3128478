<?php

/** The last lines of the log of a build, oldest first. */
function tailBuildLog(string $logPath, int $lineCount): array
{
    if (!is_file($logPath)) {
        return [];
    }

    $output = shell_exec("tail -n $lineCount \"$logPath\"");
    if ($output === null || $output === '') {
        return [];
    }

    return explode("\n", rtrim($output, "\n"));
}
