<?php

namespace App\Media;

final class FrameGrabber
{
    public function __construct(private string $outDir)
    {
    }

    public function grab(array $upload, string $second): string
    {
        $target = $this->outDir . '/' . bin2hex(random_bytes(8)) . '.jpg';
        $output = shell_exec('ffmpeg -ss ' . (int) $second . ' -i ' . escapeshellarg($upload['tmp_name'])
            . ' -frames:v 1 ' . escapeshellarg($target) . ' 2>&1');
        if (!is_file($target)) {
            throw new \RuntimeException('no frame was made');
        }
        error_log(substr((string) $output, -200));
        return basename($target);
    }
}
