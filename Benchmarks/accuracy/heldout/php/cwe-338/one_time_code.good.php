<?php

final class OneTimeCode
{
    public function __construct(private Redis $redis)
    {
    }

    public function send(int $userId, callable $sms): void
    {
        $code = sprintf('%06d', random_int(0, 999999));
        $this->redis->setex("otp:$userId", 300, $code);
        $this->redis->del("otp-tries:$userId");
        $sms("Your code is $code");
    }

    public function check(int $userId, string $code): bool
    {
        if ($this->redis->incr("otp-tries:$userId") > 5) {
            return false;
        }
        return hash_equals((string) $this->redis->get("otp:$userId"), $code) && $this->redis->del("otp:$userId");
    }
}
