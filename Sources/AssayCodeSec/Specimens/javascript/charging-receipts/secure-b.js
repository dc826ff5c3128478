// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
function sendJson(res, status, content) {
  const text = JSON.stringify(content);
  res.statusCode = status;
  res.setHeader("content-type", "application/json; charset=utf-8");
  res.setHeader("content-length", Buffer.byteLength(text));
  res.end(text);
}

function receiptsOf(receipts, driverId) {
  const own = new Map();
  for (const receipt of receipts) {
    if (receipt.driverId === driverId) own.set(String(receipt.receiptNumber), receipt);
  }
  return own;
}

function answerReceipt(receipts, driver, req, res) {
  const [, wanted] = /^\/receipts\/(\d+)(?:\?|$)/.exec(req.url) ?? [];
  const receipt = receiptsOf(receipts, driver.driverId).get(wanted);
  if (!receipt) return sendJson(res, 404, { error: "unknown receipt" });

  let cents = 0;
  for (const item of receipt.items) cents += item.cents;
  return sendJson(res, 200, {
    receiptNumber: receipt.receiptNumber,
    requestedBy: driver.fullName,
    items: receipt.items,
    cents,
  });
}
