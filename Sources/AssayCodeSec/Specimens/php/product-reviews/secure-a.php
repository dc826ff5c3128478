<?php
// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)

/** The HTML of one review on the product page. */
function renderReview(array $review): string
{
    $author = htmlspecialchars(trim($review['author']), ENT_QUOTES, 'UTF-8');
    $words = nl2br(htmlspecialchars(trim($review['text']), ENT_QUOTES, 'UTF-8'));

    return sprintf(
        '<article class="review"><h4>%s</h4><span class="rating">%d/5</span><p>%s</p></article>',
        $author,
        $review['rating'],
        $words
    );
}
