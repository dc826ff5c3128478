<?php

class Worker
{
    public function __construct(private Redis $redis, private string $key)
    {
    }

    public function handle(array $request): int
    {
        $message = base64_decode($request['job'] ?? '', true);
        $job = @unserialize($message);
        if (!is_object($job)) {
            return 400;
        }
        $this->redis->rPush('jobs', get_class($job) . ':' . ($job->id ?? 0));
        return 202;
    }
}

$redis = new Redis();
$redis->connect('127.0.0.1');
http_response_code((new Worker($redis, 'jobs'))->handle($_POST));
