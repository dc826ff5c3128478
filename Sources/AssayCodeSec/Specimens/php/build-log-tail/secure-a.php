<?php

/** The last lines of the log of a build, oldest first. */
function tailBuildLog(string $logPath, int $lineCount): array
{
    if (!is_file($logPath)) {
        return [];
    }

    $lines = [];
    exec(sprintf('tail -n %d -- %s', $lineCount, escapeshellarg($logPath)), $lines, $status);

    return $status === 0 ? $lines : [];
}
