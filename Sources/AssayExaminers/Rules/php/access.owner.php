<?php
class InvoiceController extends Controller
{
    public function show($id)
    {
        // ruleid: assay.php.object-of-other-user
        return view('invoice', ['invoice' => Invoice::findOrFail($id)]);
    }

    public function edit($invoiceId)
    {
        // ruleid: assay.php.object-of-other-user
        $invoice = Invoice::find($invoiceId);
        return view('invoice', ['invoice' => $invoice]);
    }

    public function checked($id)
    {
        // ok: assay.php.object-of-other-user
        $invoice = Invoice::findOrFail($id);
        $this->authorize('view', $invoice);
        return view('invoice', ['invoice' => $invoice]);
    }

    public function owned(Request $request, $id)
    {
        // ok: assay.php.object-of-other-user
        return $request->user()->invoices()->findOrFail($id);
    }
}
