<?php

namespace App\Controller;

use App\Security\DeviceTokens;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\{Cookie, Response};
use Symfony\Component\Routing\Attribute\Route;

class DeviceController extends AbstractController
{
    #[Route('/device/trust', methods: ['POST'])]
    public function trust(DeviceTokens $tokens): Response
    {
        $this->denyAccessUnlessGranted('IS_AUTHENTICATED_FULLY');
        $cookie = Cookie::create('device')
            ->withValue($tokens->create($this->getUser()))
            ->withExpires(strtotime('+60 days'))
            ->withSecure(true)
            ->withHttpOnly(true)
            ->withSameSite(Cookie::SAMESITE_LAX);
        $response = new Response('', 204);
        $response->headers->setCookie($cookie);
        return $response;
    }
}
