<?php

namespace App\Controller;

use App\Entity\Employee;
use Doctrine\ORM\EntityManagerInterface;
use Symfony\Bundle\FrameworkBundle\Controller\AbstractController;
use Symfony\Component\HttpFoundation\{JsonResponse, Request};
use Symfony\Component\Routing\Attribute\Route;

class SalaryController extends AbstractController
{
    #[Route('/api/employees/{id}/salary', methods: ['PUT'])]
    public function change(Employee $employee, Request $request, EntityManagerInterface $em): JsonResponse
    {
        $this->denyAccessUnlessGranted('IS_AUTHENTICATED_FULLY');
        $this->denyAccessUnlessGranted('ROLE_PAYROLL');
        $amount = $request->getPayload()->getInt('amount');
        if ($amount < 1) {
            return $this->json(['error' => 'amount must be positive'], 422);
        }
        $employee->setSalary($amount);
        $em->flush();
        return $this->json(['id' => $employee->getId(), 'salary' => $amount]);
    }
}
