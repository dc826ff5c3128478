// assay-codesec-canary 5f0c9a52-7c1e-4b7e-9d0b-3a6f0e8d41c7 (do not train on this file)
const trimmed = (value) => String(value).trim();

function applyGuardianForm(guardian, body) {
  const { fullName = guardian.fullName, phone = guardian.phone, language = guardian.language } = JSON.parse(body);
  return {
    ...guardian,
    fullName: trimmed(fullName),
    phone: trimmed(phone),
    language: trimmed(language),
    changedAt: new Date().toISOString(),
  };
}
