<?php

namespace App\Controller;

use Symfony\Component\HttpFoundation\BinaryFileResponse;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpKernel\Exception\NotFoundHttpException;
use Symfony\Component\Routing\Attribute\Route;

final class AssetController
{
    public function __construct(private string $themeDir)
    {
    }

    #[Route('/asset', methods: ['GET'])]
    public function asset(Request $request): BinaryFileResponse
    {
        $theme = $request->query->getAlnum('theme', 'plain');
        $name = (string) $request->query->get('name');
        $path = $this->themeDir . '/' . $theme . '/' . $name;
        if (!is_file($path)) {
            throw new NotFoundHttpException();
        }
        return new BinaryFileResponse($path);
    }
}
