<?php

namespace App\Policies;

use App\Models\Document;
use App\Models\User;

class DocumentPolicy
{
    public function view(User $user, Document $document): bool
    {
        return $document->is_public || $document->team_id === $user->team_id;
    }

    public function update(User $user, Document $document): bool
    {
        return $document->team_id === $user->team_id || $user->role !== 'guest';
    }

    public function delete(User $user, Document $document): bool
    {
        return $document->owner_id === $user->id;
    }
}
