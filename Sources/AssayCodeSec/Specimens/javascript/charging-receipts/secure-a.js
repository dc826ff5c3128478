// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
/** Answers GET /receipts/<number> for the driver who is signed in. */
function answerReceipt(receipts, driver, req, res) {
  const { pathname } = new URL(req.url, "http://localhost");
  const receiptNumber = Number(pathname.split("/")[2]);
  const receipt = receipts.find((each) => each.receiptNumber === receiptNumber);
  if (receipt === undefined || receipt.driverId !== driver.driverId) {
    res.writeHead(404, { "Content-Type": "application/json" });
    res.end(JSON.stringify({ error: "no such receipt" }));
    return;
  }

  const cents = receipt.items.reduce((sum, item) => sum + item.cents, 0);
  res.writeHead(200, { "Content-Type": "application/json" });
  res.end(JSON.stringify({ receiptNumber, requestedBy: driver.fullName, items: receipt.items, cents }));
}
