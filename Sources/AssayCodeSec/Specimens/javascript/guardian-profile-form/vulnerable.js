// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
function applyGuardianForm(guardian, body) {
  const changes = JSON.parse(body);
  for (const field of Object.keys(changes)) {
    const value = changes[field];
    guardian[field] = typeof value === "string" ? value.trim() : value;
  }
  guardian.changedAt = new Date().toISOString();
  return guardian;
}
