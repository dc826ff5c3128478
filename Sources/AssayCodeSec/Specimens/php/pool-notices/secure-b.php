<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** What may be asked of the notices. */
final class NoticeActions
{
    public function __construct(private ArrayObject $notices, private array $request)
    {
    }

    public function list(): int
    {
        return 200;
    }

    public function publish(): int
    {
        $text = trim($this->request['text'] ?? '');
        if ($text === '') {
            return 422;
        }
        $this->notices->append($text);

        return 201;
    }

    public function remove(): int
    {
        $number = (int) ($this->request['number'] ?? -1);
        if (!$this->notices->offsetExists($number)) {
            return 404;
        }
        $this->notices->offsetUnset($number);

        return 200;
    }
}

/** Answers a request for the notices: status and body. */
function handleNotices(array $request, array $session, ArrayObject $notices): array
{
    $open = ['list'];
    $staffOnly = ['publish', 'remove'];
    $action = $request['action'] ?? 'list';
    $status = match (true) {
        in_array($action, $open, true) => 0,
        !in_array($action, $staffOnly, true) => 400,
        empty($session['attendant']) => 403,
        default => 0,
    };
    if ($status === 0) {
        $status = (new NoticeActions($notices, $request))->$action();
    }

    return ['status' => $status, 'body' => $status < 300 ? $notices->getArrayCopy() : []];
}
