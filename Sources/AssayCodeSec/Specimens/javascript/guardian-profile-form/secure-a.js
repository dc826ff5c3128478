const FORM_FIELDS = ["fullName", "phone", "language"];

function applyGuardianForm(guardian, body) {
  const changes = JSON.parse(body);
  for (const field of FORM_FIELDS) {
    if (Object.hasOwn(changes, field)) {
      guardian[field] = String(changes[field]).trim();
    }
  }
  guardian.changedAt = new Date().toISOString();
  return guardian;
}
