<?php

/** The last lines of the log of a build, oldest first. */
function tailBuildLog(string $logPath, int $lineCount): array
{
    if (!is_file($logPath)) {
        return [];
    }

    $command = ['tail', '-n', (string) $lineCount, '--', $logPath];
    $process = proc_open($command, [1 => ['pipe', 'w']], $pipes);
    if (!is_resource($process)) {
        return [];
    }
    $lines = [];
    while (($row = fgets($pipes[1])) !== false) {
        $lines[] = rtrim($row, "\n");
    }
    fclose($pipes[1]);
    proc_close($process);

    return $lines;
}
