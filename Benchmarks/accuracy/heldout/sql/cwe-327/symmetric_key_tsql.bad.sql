USE Hospital;
GO
CREATE CERTIFICATE RecordCert WITH SUBJECT = 'Patient record protection';
GO
CREATE SYMMETRIC KEY RecordKey
    WITH ALGORITHM = DES
    ENCRYPTION BY CERTIFICATE RecordCert;
GO
OPEN SYMMETRIC KEY RecordKey DECRYPTION BY CERTIFICATE RecordCert;
UPDATE dbo.Patient SET InsuranceNoEnc = EncryptByKey(Key_GUID('RecordKey'), InsuranceNo);
CLOSE SYMMETRIC KEY RecordKey;
GO
