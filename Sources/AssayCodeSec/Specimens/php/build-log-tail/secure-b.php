<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

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
