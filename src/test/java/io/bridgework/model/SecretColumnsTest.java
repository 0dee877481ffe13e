package io.bridgework.model;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretColumnsTest {
    @ParameterizedTest
    @ValueSource(strings = {"SSN", "ssn", "Pat SSN", "SSNum", "SocSecNo", "social_sec_num", "social_security", "Social Security Number",
            "Soc. Sec. #", "SS#", "Subscriber SSN", "guarantor.ssn", "SSN (last 4)", "patientSsn", "drivers_license",
            "Driver's License", "Drivers Licence No", "DriverLic", "DL #", "password", "Portal Password", "pwd", "PIN",
            "security_question_1", "Security Answer", "secretAnswer", "Mother's Maiden Name", "Check#", "CheckNum", "Check Number",
            "Cheque No.", "check_no", "Credit Card Number", "creditCardNumber", "CC #", "cc_num", "Card Number", "Card #",
            "Card Exp", "CVV", "Debit Card", "Bank Account", "bank_account_number", "Bank Acct #", "Routing Number", "IBAN",
            "Checking Account", "BankBranch", "SSN - Employee"})
    void recognisesSecretsByTheirHeader(String header) {
        assertTrue(SecretColumns.isSecret(header), header);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Patient ID", "Policy #", "Policy Number", "Subscriber ID", "Member ID", "Group #", "Claim Check Date",
            "checkin_at", "CC Status", "CC Due", "Checked Out", "checked_out", "Check In Time", "Check-in #", "Check Amount", "Chart #", "ChartNumber", "Account Number", "Acct #",
            "Insurance Card", "Member Card Number", "Medicare Card Number", "Insurance ID Card", "Recall Card Sent", "Payment Type",
            "Card Type", "Card on File", "Class", "Mission", "Session", "Passed", "Pinboard", "Shipping No", "Spin", "Bank Name",
            "Security Deposit", "Social Media", "Referral Source", "Provider ID", "License", "StateLicense", "NPI", "Time Zone",
            "Notes", "Carrier Name", "Balance Due", "Claim Status", "Next Appointment", "Preferred Contact", "Assn",
            "MedicaidID", "Deductible", "Phone", "Can Receive Text", "Tax", "Check Date", "Driver", "Business Card"})
    void leavesWhatIsPrivateButNoSecret(String header) {
        assertFalse(SecretColumns.isSecret(header), header);
    }
}
