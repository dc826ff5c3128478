<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** Answers a request for the notices: status and body. */
function handleNotices(array $request, array $session, ArrayObject $notices): array
{
    $action = $request['action'] ?? 'list';
    if ($action === 'list') {
        return ['status' => 200, 'body' => $notices->getArrayCopy()];
    }
    if (!in_array($action, ['publish', 'remove'], true)) {
        return ['status' => 400, 'body' => []];
    }
    if (!is_string($session['attendant'] ?? null) || $session['attendant'] === '') {
        return ['status' => 401, 'body' => []];
    }

    if ($action === 'publish') {
        $text = trim($request['text'] ?? '');
        if ($text === '') {
            return ['status' => 422, 'body' => []];
        }
        $notices[] = $text;
        return ['status' => 201, 'body' => $notices->getArrayCopy()];
    }

    $number = (int) ($request['number'] ?? -1);
    if (!isset($notices[$number])) {
        return ['status' => 404, 'body' => []];
    }
    unset($notices[$number]);

    return ['status' => 200, 'body' => $notices->getArrayCopy()];
}
