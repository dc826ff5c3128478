<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

interface LogStep
{
    public function apply(string $text): string;
}

final class TrimStep implements LogStep
{
    public function apply(string $text): string
    {
        return trim($text);
    }
}

final class UpperStep implements LogStep
{
    public function apply(string $text): string
    {
        return mb_strtoupper($text);
    }
}

/** Makes the step of this class and applies it to a text. */
function run_step(string $stepClass, string $logText): string
{
    if (!class_exists($stepClass)) {
        throw new InvalidArgumentException("no step $stepClass");
    }
    $step = new $stepClass();
    return $step->apply($logText);
}
