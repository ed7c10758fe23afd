PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE "Accounts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Accounts" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "CastPart" TEXT NULL,
    "DisabledAt" TEXT NULL,
    "UserName" TEXT NULL,
    "NormalizedUserName" TEXT NULL,
    "Email" TEXT NULL,
    "NormalizedEmail" TEXT NULL,
    "EmailConfirmed" INTEGER NOT NULL,
    "PasswordHash" TEXT NULL,
    "SecurityStamp" TEXT NULL,
    "ConcurrencyStamp" TEXT NULL,
    "PhoneNumber" TEXT NULL,
    "PhoneNumberConfirmed" INTEGER NOT NULL,
    "TwoFactorEnabled" INTEGER NOT NULL,
    "LockoutEnd" TEXT NULL,
    "LockoutEnabled" INTEGER NOT NULL,
    "AccessFailedCount" INTEGER NOT NULL,
    CONSTRAINT "FK_Accounts_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO "Accounts" VALUES('01A20455-6816-76BD-BB84-8553C5F963C5','01A20455-6815-7EBB-8D8A-60E9631BACB3',NULL,NULL,'ana.engel@teststead.example','ANA.ENGEL@TESTSTEAD.EXAMPLE','ana.engel@teststead.example','ANA.ENGEL@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','9ac4bb5fcf51494193c247c8bb753509','6873ca44-a210-48fa-9348-efe736502309',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-702D-A973-D987667788E0','01A20455-686A-7864-BE4B-4815186434E9',NULL,NULL,'mia.mbeki@teststead.example','MIA.MBEKI@TESTSTEAD.EXAMPLE','mia.mbeki@teststead.example','MIA.MBEKI@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','7d7fcbd0fd4c40afadb97cad058f8bfc','6e806ca7-a816-420e-a721-bc9aa036acc7',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-7596-8ABF-51A6C323595F','01A20455-686A-7CC9-A58F-4AFEE460B856',NULL,NULL,'quinn.quist@teststead.example','QUINN.QUIST@TESTSTEAD.EXAMPLE','quinn.quist@teststead.example','QUINN.QUIST@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','9770d9fe9b624ae09908a5de16e85b48','eafb94d7-6a27-43d6-9786-97cf69934bf4',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-78D2-B763-94EB9D6D042F','01A20455-686A-7B70-9E34-9A6010A3DFF8',NULL,NULL,'pia.peric@teststead.example','PIA.PERIC@TESTSTEAD.EXAMPLE','pia.peric@teststead.example','PIA.PERIC@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','f77bf362fd8c4bcf9b565e7bf6723f9f','3ade0a7c-f7b0-468d-9dae-f6c094060f90',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-7A02-A362-82C989741B8B','01A20455-686A-7A43-AAD0-17C82647018C',NULL,NULL,'otto.oduya@teststead.example','OTTO.ODUYA@TESTSTEAD.EXAMPLE','otto.oduya@teststead.example','OTTO.ODUYA@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','ed0ab441630247afb67a5d7bf3b41727','36b42123-32fc-49f6-8994-23e5ee938695',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-7E2F-9CFA-6D3CEB693F0C','01A20455-686A-7742-AB20-F73434A70D38',NULL,NULL,'mo.mazur@teststead.example','MO.MAZUR@TESTSTEAD.EXAMPLE','mo.mazur@teststead.example','MO.MAZUR@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','275d3c2da72e4d7b90b9fa489967a466','9274c628-a5c8-4c78-9175-1a20c2339281',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686A-7E7B-89B8-56A14524E9E7','01A20455-686A-7BFA-9443-080C9E65F4D8',NULL,NULL,'fay.forster@teststead.example','FAY.FORSTER@TESTSTEAD.EXAMPLE','fay.forster@teststead.example','FAY.FORSTER@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','4e76e7689f6a4e17adc2c34b25cc2e5c','185d7dcf-d2ea-4418-a65a-5c142b519812',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-7153-B527-54D8D4F6A546','01A20455-686B-77DA-9D14-2AFF9CD58F78',NULL,NULL,'nora.novak@teststead.example','NORA.NOVAK@TESTSTEAD.EXAMPLE','nora.novak@teststead.example','NORA.NOVAK@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','393291fb3ba24f80bcf10c690a3e094e','a9affdb9-0444-4648-8283-440fbb88a1b1',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-719A-B8A9-E64CC960FB8B','01A20455-686B-78EA-90D4-E790870061E7',NULL,NULL,'hana.haddad@teststead.example','HANA.HADDAD@TESTSTEAD.EXAMPLE','hana.haddad@teststead.example','HANA.HADDAD@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','328cc5fd728f49fc8432130b93fe44c4','6c9c99e2-b6e7-4e02-8229-28e55a2fb4f8',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-7239-8EFA-95A4CDCF21C7','01A20455-686B-7F53-91C4-0EA3A5906077',NULL,'2026-09-01 08:00:00','dora.diaz@teststead.example','DORA.DIAZ@TESTSTEAD.EXAMPLE','dora.diaz@teststead.example','DORA.DIAZ@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','191248e6fd9e4b41ab1a16b6b895de1f','591d4fe6-650d-4981-8d91-2e100ab6448f',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-737B-A0ED-DCB3837229DA','01A20455-686B-7B5C-8965-1370466241C0',NULL,NULL,'ada.adeyemi@teststead.example','ADA.ADEYEMI@TESTSTEAD.EXAMPLE','ada.adeyemi@teststead.example','ADA.ADEYEMI@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','ad7e50a19c1c421e99be81c7519b8a8e','b9095619-352a-47ad-a58b-43e7e06b3f16',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-78E8-BCBA-774D6CB8EE8E','01A20455-686B-7233-9E0E-FE102962464F',NULL,NULL,'adam.abbas@teststead.example','ADAM.ABBAS@TESTSTEAD.EXAMPLE','adam.abbas@teststead.example','ADAM.ABBAS@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','2ec5f48eb7284a8a9e870219c87e0738','8b56812e-ce8b-4b01-93f0-c7872b37b573',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-7C39-9E0C-4877882DED81','01A20455-686B-76D4-B900-C53F33F4F638',NULL,NULL,'lou.larsen@teststead.example','LOU.LARSEN@TESTSTEAD.EXAMPLE','lou.larsen@teststead.example','LOU.LARSEN@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','057dadc303fd4fc989523b1a2b6d850d','df22a60d-10d8-45e2-8dba-fe8aafa3e1f4',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-7CE3-A80E-921B356EAD4F','01A20455-686B-75EF-B92E-AB52A32E179E',NULL,NULL,'cal.castro@teststead.example','CAL.CASTRO@TESTSTEAD.EXAMPLE','cal.castro@teststead.example','CAL.CASTRO@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','f1b1117573a94f47a315448447bb613b','6370e27a-9768-4b16-9143-963a185f74f4',NULL,0,0,NULL,0,0);
INSERT INTO "Accounts" VALUES('01A20455-686B-7F75-BBE1-814DAD908E1D','01A20455-686B-7BBC-AFF7-739F590A1788',NULL,NULL,'olga.orban@teststead.example','OLGA.ORBAN@TESTSTEAD.EXAMPLE','olga.orban@teststead.example','OLGA.ORBAN@TESTSTEAD.EXAMPLE',0,'AQAAAAIAAYagAAAAEJvE+VGdImB8crfePPuI+x2ex2jsPjuNP4WCZNVUp1AOkNZcQAwcHNidokCFxRBaQA==','8867049a6bbd48419ff1119351ab516f','491dfc80-4f51-4062-b9af-240b2f82df4c',NULL,0,0,NULL,0,0);
CREATE TABLE "AspNetUserClaims" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_AspNetUserClaims" PRIMARY KEY AUTOINCREMENT,
    "UserId" TEXT NOT NULL,
    "ClaimType" TEXT NULL,
    "ClaimValue" TEXT NULL,
    CONSTRAINT "FK_AspNetUserClaims_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserLogins" (
    "LoginProvider" TEXT NOT NULL,
    "ProviderKey" TEXT NOT NULL,
    "ProviderDisplayName" TEXT NULL,
    "UserId" TEXT NOT NULL,
    CONSTRAINT "PK_AspNetUserLogins" PRIMARY KEY ("LoginProvider", "ProviderKey"),
    CONSTRAINT "FK_AspNetUserLogins_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "AspNetUserTokens" (
    "UserId" TEXT NOT NULL,
    "LoginProvider" TEXT NOT NULL,
    "Name" TEXT NOT NULL,
    "Value" TEXT NULL,
    CONSTRAINT "PK_AspNetUserTokens" PRIMARY KEY ("UserId", "LoginProvider", "Name"),
    CONSTRAINT "FK_AspNetUserTokens_Accounts_UserId" FOREIGN KEY ("UserId") REFERENCES "Accounts" ("Id") ON DELETE CASCADE
);
CREATE TABLE "Assessments" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Assessments" PRIMARY KEY,
    "CycleId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "RaterId" TEXT NOT NULL,
    "Role" INTEGER NOT NULL,
    "Version" TEXT NOT NULL,
    "Family" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "NextLevel" TEXT NULL,
    "Ratings" TEXT NOT NULL,
    "Submission_At" TEXT NULL,
    "Sharing_By" TEXT NULL,
    "Sharing_At" TEXT NULL,
    "Answer_Text" TEXT NULL,
    "Answer_At" TEXT NULL,
    "Withdrawal_By" TEXT NULL,
    "Withdrawal_At" TEXT NULL,
    "Withdrawal_Reason" TEXT NULL,
    "Revision" INTEGER NOT NULL,
    CONSTRAINT "FK_Assessments_Cycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES "Cycles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Assessments_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Assessments_People_RaterId" FOREIGN KEY ("RaterId") REFERENCES "People" ("Id") ON DELETE RESTRICT
);
INSERT INTO "Assessments" VALUES('01A20455-6966-7E72-9EA4-DD84713E4563','01A20455-6961-712F-A16C-86DA76061239','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-6815-7EBB-8D8A-60E9631BACB3',0,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-first-self.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-first-self.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-first-self.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-04-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-04-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO "Assessments" VALUES('01A20455-6976-7DAF-9840-A421F8783109','01A20455-6961-712F-A16C-86DA76061239','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7BFA-9443-080C9E65F4D8',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-04-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-04-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO "Assessments" VALUES('01A20455-6977-77CD-AF6B-B0735726A0F1','01A20455-6961-712F-A16C-86DA76061239','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7B70-9E34-9A6010A3DFF8',1,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-first-peer.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-first-peer.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-first-peer.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-04-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-04-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO "Assessments" VALUES('01A20455-6977-78EA-B72C-8874F17679A5','01A20455-6963-774F-9820-3C84EB32DECA','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-6815-7EBB-8D8A-60E9631BACB3',0,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-second-self.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-second-self.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-second-self.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-07-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-07-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO "Assessments" VALUES('01A20455-6977-7AD7-A899-62C2C9BA4B7A','01A20455-6963-774F-9820-3C84EB32DECA','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7BFA-9443-080C9E65F4D8',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":2,"notObserved":false,"comment":"Only for some: canary-ana-withdrawn.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":2,"notObserved":false,"comment":"Only for some: canary-ana-withdrawn.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":2,"notObserved":false,"comment":"Only for some: canary-ana-withdrawn.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-07-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-07-03 10:00:00',NULL,NULL,'01A20455-686A-7BFA-9443-080C9E65F4D8','2026-07-06 10:00:00','Only for some: canary-ana-withdrawal-reason.',6);
INSERT INTO "Assessments" VALUES('01A20455-6977-7C46-A45A-6CE224930FAD','01A20455-6961-712F-A16C-86DA76061239','01A20455-686A-7B70-9E34-9A6010A3DFF8','01A20455-686A-7742-AB20-F73434A70D38',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-pia-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-first-manager.","evidence":[],"at":"2026-03-31T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-04-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-04-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
INSERT INTO "Assessments" VALUES('01A20455-6978-7E88-862B-9F2027CA90C9','01A20455-6963-774F-9820-3C84EB32DECA','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7BFA-9443-080C9E65F4D8',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-second-manager.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-second-manager.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-second-manager.","evidence":[],"at":"2026-06-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-07-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-07-03 10:00:00','Only for some: canary-ana-second-answer.','2026-07-20 10:00:00',NULL,NULL,NULL,6);
INSERT INTO "Assessments" VALUES('01A20455-6979-749F-8986-5C3BC0D4FA9E','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7B70-9E34-9A6010A3DFF8',1,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":5,"notObserved":false,"comment":"Only for some: canary-ana-open-peer.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":5,"notObserved":false,"comment":"Only for some: canary-ana-open-peer.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":5,"notObserved":false,"comment":"Only for some: canary-ana-open-peer.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-10-01 10:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "Assessments" VALUES('01A20455-6979-74B6-8683-A2950CA84F4D','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7B70-9E34-9A6010A3DFF8','01A20455-686A-7B70-9E34-9A6010A3DFF8',0,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-open-self-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-open-self-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-open-self-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "Assessments" VALUES('01A20455-6979-774C-A9C0-187607F8F7A2','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-6815-7EBB-8D8A-60E9631BACB3',0,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":5,"notObserved":false,"comment":"Only for some: canary-ana-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-10-01 10:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "Assessments" VALUES('01A20455-6979-7827-BA1A-04C89141AF95','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7B70-9E34-9A6010A3DFF8','01A20455-686A-7742-AB20-F73434A70D38',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-pia-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-pia-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-10-01 10:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "Assessments" VALUES('01A20455-6979-7A00-8D2E-BC40A2CE1705','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7CC9-A58F-4AFEE460B856','01A20455-686A-7CC9-A58F-4AFEE460B856',0,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E1',NULL,'[{"competency":"communication","against":"E1","value":3,"notObserved":false,"comment":"Only for some: canary-quinn-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E1","value":3,"notObserved":false,"comment":"Only for some: canary-quinn-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E1","value":3,"notObserved":false,"comment":"Only for some: canary-quinn-open-self.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-10-01 10:00:00',NULL,NULL,NULL,NULL,NULL,NULL,NULL,4);
INSERT INTO "Assessments" VALUES('01A20455-6979-7C1A-85FD-9A89199DC9F4','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-6815-7EBB-8D8A-60E9631BACB3','01A20455-686A-7742-AB20-F73434A70D38',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E2',NULL,'[{"competency":"communication","against":"E2","value":3,"notObserved":false,"comment":"Only for some: canary-ana-open-manager-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-open-manager-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E2","value":4,"notObserved":false,"comment":"Only for some: canary-ana-open-manager-draft.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,3);
INSERT INTO "Assessments" VALUES('01A20455-697A-7687-9AA0-76BAB2CEE2BB','01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7CC9-A58F-4AFEE460B856','01A20455-686A-7742-AB20-F73434A70D38',2,'01A20455-693A-7E80-9271-0CDAF21025CE','engineering','E1',NULL,'[{"competency":"communication","against":"E1","value":3,"notObserved":false,"comment":"Only for some: canary-quinn-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"ownership","against":"E1","value":2,"notObserved":false,"comment":"Only for some: canary-quinn-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false},{"competency":"coding","against":"E1","value":4,"notObserved":false,"comment":"Only for some: canary-quinn-open-manager.","evidence":[],"at":"2026-09-30T10:00:00+00:00","turn":1,"isAnswered":true,"needsComment":false}]','2026-10-01 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-10-03 10:00:00',NULL,NULL,NULL,NULL,NULL,5);
CREATE TABLE "CompanyRevisions" (
    "Number" INTEGER NOT NULL CONSTRAINT "PK_CompanyRevisions" PRIMARY KEY,
    "Document" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NOT NULL
);
INSERT INTO "CompanyRevisions" VALUES(1,'{"schema":"trellis/v1","company":"Teststead","locale":"en","rating":{"words":{"1":"Not shown yet","2":"Shown in part","3":"Shown consistently","4":"Exceeds it","5":"Role model"}},"policy":{"average_min":3,"floor_min":2,"sustained_basis":"next","sustained_average_min":3,"sustained_floor_min":2,"required_quarters":2,"min_observations":2,"unknown_policy":"skip","window_quarters":4,"max_age_quarters":2,"min_active_fraction":0.5,"max_missing_competencies":0,"tenure_months_min":0,"endorsement_valid_days":180,"manager_change_grace_days":90,"calibration_valid_days":180},"steps":{"1":"Learning","2":"Working","3":"Solid","4":"Leading","5":"Shaping"},"grades":{"G1":{"title":"Foundation","scope":"Own tasks","autonomy":"Works with help close by","pay_band":"A"},"G2":{"title":"Independent","scope":"Own projects","autonomy":"Works alone","pay_band":"B"},"G3":{"title":"Senior","scope":"Team","autonomy":"Sets the goals of a team","pay_band":"C"},"G4":{"title":"Lead","scope":"Several teams","autonomy":"Sets goals with other teams","pay_band":"D"}},"metrics":{"review_time":{"title":"Changes reviewed within a day","unit":"ratio","source":"code host"}},"evidence_tags":{"cross-team-change":{"title":"Delivered a change agreed with another team","attributes":{"teams":{"type":"integer"}}},"people-growth":{"title":"Helped a named colleague reach a goal"}},"competencies":{"communication":{"kind":"core","group":"Together","title":"Communication","steps":{"1":[{"id":"com-1","text":"Says every day what is done and what is stuck."}],"2":[{"id":"com-2","text":"Writes summaries that a colleague picks up without a question."}],"3":[{"id":"com-3","text":"Presents the team''s work to others once a quarter."}],"4":[{"id":"com-4","text":"Has settled a disagreement between two teams."}],"5":"unwritten"}},"ownership":{"kind":"core","group":"Together","title":"Ownership","steps":{"1":[{"id":"own-1","text":"Finishes assigned tasks or hands them over by name."}],"2":[{"id":"own-2","text":"Follows a change until its users confirm it."}],"3":[{"id":"own-3","text":"Removes a cause that produced five or more faults."}],"4":[{"id":"own-4","text":"Has changed a process together with two other teams."}],"5":"unwritten"}}}}','2024-12-01 09:00:00','01A20455-686B-78EA-90D4-E790870061E7');
CREATE TABLE "Cycles" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Cycles" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "First" INTEGER NOT NULL,
    "Last" INTEGER NOT NULL,
    "Launch_By" TEXT NOT NULL,
    "Launch_At" TEXT NOT NULL,
    "Closure_By" TEXT NULL,
    "Closure_At" TEXT NULL,
    "Cancellation_By" TEXT NULL,
    "Cancellation_At" TEXT NULL,
    "Cancellation_Reason" TEXT NULL,
    "Revision" INTEGER NOT NULL
);
INSERT INTO "Cycles" VALUES('01A20455-6961-712F-A16C-86DA76061239','Q1 2026',24312,24314,'01A20455-686B-78EA-90D4-E790870061E7','2026-03-21 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-04-10 10:00:00',NULL,NULL,NULL,1);
INSERT INTO "Cycles" VALUES('01A20455-6963-714A-B558-AF4F9414BFD0','Q3 2026',24318,24320,'01A20455-686B-78EA-90D4-E790870061E7','2026-09-21 10:00:00',NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "Cycles" VALUES('01A20455-6963-774F-9820-3C84EB32DECA','Q2 2026',24315,24317,'01A20455-686B-78EA-90D4-E790870061E7','2026-06-21 10:00:00','01A20455-686B-78EA-90D4-E790870061E7','2026-07-10 10:00:00',NULL,NULL,NULL,1);
CREATE TABLE "Facts" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Facts" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Date" TEXT NOT NULL,
    "ById" TEXT NULL,
    "RecordedAt" TEXT NOT NULL,
    "Revision" INTEGER NOT NULL,
    "Type" TEXT NOT NULL,
    "TargetFamily" TEXT NULL,
    "TargetLevel" TEXT NULL,
    "Confirmed" INTEGER NULL,
    "Calibrators" INTEGER NULL,
    "CredentialName" TEXT NULL,
    "Expires" TEXT NULL,
    "CredentialStatus" INTEGER NULL,
    "Status" INTEGER NULL,
    "Reason" TEXT NULL,
    "Metric" TEXT NULL,
    "Value" REAL NULL,
    "Kind" INTEGER NULL,
    "Decision" INTEGER NULL,
    "Title" TEXT NULL,
    "Text" TEXT NULL,
    "Link" TEXT NULL,
    "Competencies" TEXT NULL,
    "Tags" TEXT NULL,
    "OfferedAt" TEXT NULL,
    "Attestation" TEXT NULL,
    CONSTRAINT "FK_Facts_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO "Facts" VALUES('01A20455-6989-7F49-971F-B1E14A666573','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-02-01','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-02-01 09:00:00',0,'credential',NULL,NULL,NULL,NULL,'Safe changes','2027-02-01',1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6986-75E2-AD40-8E2D5D4A29FA','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-15','01A20455-686A-7742-AB20-F73434A70D38','2026-09-15 09:00:00',0,'endorsement','engineering','E3',NULL,NULL,NULL,NULL,NULL,0,'Only for some: canary-ana-endorsement-reason.',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-7065-8164-3EFC41F04086','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-04-01',NULL,'2026-04-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.94,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-726F-975B-F2BB092E4AD4','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-05-01',NULL,'2026-05-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.95,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-72E4-A4E2-BAA621827D3A','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-03-01',NULL,'2026-03-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.93,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-73B5-82F3-58F2FE43906F','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-06-01',NULL,'2026-06-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.96,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-7724-8C93-3AD4CA093214','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-08-01',NULL,'2026-08-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.98,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-785A-A1A2-9910302807DA','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-01-01',NULL,'2026-01-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.91,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-7A48-AEC2-15BF2862AE06','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-07-01',NULL,'2026-07-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.97,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-7E49-B2C6-C907D5ED6EEB','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-02-01',NULL,'2026-02-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.92,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6989-7F58-A734-B8DB6616FE38','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-01',NULL,'2026-09-28 09:00:00',0,'metric',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'review_time',0.99,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6982-7056-9D70-A793DCAF00C3','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-20','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-20 09:00:00',0,'evidence',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Private note','Only for some: canary-ana-private-evidence.',NULL,'["coding"]','[]',NULL,NULL);
INSERT INTO "Facts" VALUES('01A20455-6984-7BAD-AC0E-B54E5312BCD8','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-10','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-09-10 09:00:00',1,'evidence',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Agreed the new address format','Only for some: canary-ana-offered-evidence.',NULL,'["coding"]','[{"tag":"cross-team-change","attributes":{"teams":"2"}}]','2026-09-11 09:00:00',NULL);
INSERT INTO "Facts" VALUES('01A20455-6985-71E0-B581-50D43485571E','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-05-20','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-05-20 09:00:00',2,'evidence',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Moved billing together','Only for some: canary-ana-attested-evidence.',NULL,'["coding"]','[{"tag":"cross-team-change","attributes":{"teams":"3"}}]','2026-05-21 09:00:00','{"by":"01a20455-686a-7bfa-9443-080c9e65f4d8","at":"2026-06-02T09:00:00+00:00","accepted":true,"reason":"Only for some: canary-ana-attestation-reason."}');
INSERT INTO "Facts" VALUES('01A20455-6986-71A9-AF1F-FA8620C7FD9D','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-08-01','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-08-01 09:00:00',2,'evidence',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Helped out','Only for some: canary-ana-rejected-evidence.',NULL,'["coding"]','[]','2026-08-02 09:00:00','{"by":"01a20455-686a-7742-ab20-f73434a70d38","at":"2026-08-12T09:00:00+00:00","accepted":false,"reason":"Only for some: canary-ana-rejection-reason."}');
INSERT INTO "Facts" VALUES('01A20455-6986-76C9-9A0C-BE4D8FB3D492','01A20455-686A-7B70-9E34-9A6010A3DFF8','2026-09-01','01A20455-686A-7B70-9E34-9A6010A3DFF8','2026-09-01 09:00:00',0,'evidence',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'Only for some: canary-pia-private-title.','Only for some: canary-pia-private-evidence.',NULL,'["coding"]','[]',NULL,NULL);
CREATE TABLE "FrameworkVersions" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_FrameworkVersions" PRIMARY KEY,
    "Family" TEXT NOT NULL,
    "Title" TEXT NOT NULL,
    "Number" TEXT NULL,
    "Document" TEXT NOT NULL,
    "Drafting_By" TEXT NOT NULL,
    "Drafting_At" TEXT NOT NULL,
    "Publication_By" TEXT NULL,
    "Publication_At" TEXT NULL,
    "EffectiveFrom" TEXT NULL,
    "CarryOver" INTEGER NOT NULL,
    "Revision" INTEGER NOT NULL
);
INSERT INTO "FrameworkVersions" VALUES('01A20455-693A-7E80-9271-0CDAF21025CE','engineering','Engineering','1.0.0','{"schema":"trellis/v1","company":"Teststead","locale":"en","rating":{"words":{"1":"Not shown yet","2":"Shown in part","3":"Shown consistently","4":"Exceeds it","5":"Role model"}},"policy":{"average_min":3,"floor_min":2,"sustained_basis":"next","sustained_average_min":3,"sustained_floor_min":2,"required_quarters":2,"min_observations":2,"unknown_policy":"skip","window_quarters":4,"max_age_quarters":2,"min_active_fraction":0.5,"max_missing_competencies":0,"tenure_months_min":0,"endorsement_valid_days":180,"manager_change_grace_days":90,"calibration_valid_days":180},"steps":{"1":"Learning","2":"Working","3":"Solid","4":"Leading","5":"Shaping"},"grades":{"G1":{"title":"Foundation","scope":"Own tasks","autonomy":"Works with help close by","pay_band":"A"},"G2":{"title":"Independent","scope":"Own projects","autonomy":"Works alone","pay_band":"B"},"G3":{"title":"Senior","scope":"Team","autonomy":"Sets the goals of a team","pay_band":"C"},"G4":{"title":"Lead","scope":"Several teams","autonomy":"Sets goals with other teams","pay_band":"D"}},"metrics":{"review_time":{"title":"Changes reviewed within a day","unit":"ratio","source":"code host"}},"evidence_tags":{"cross-team-change":{"title":"Delivered a change agreed with another team","attributes":{"teams":{"type":"integer"}}},"people-growth":{"title":"Helped a named colleague reach a goal"}},"competencies":{"communication":{"kind":"core","group":"Together","title":"Communication","steps":{"1":[{"id":"com-1","text":"Says every day what is done and what is stuck."}],"2":[{"id":"com-2","text":"Writes summaries that a colleague picks up without a question."}],"3":[{"id":"com-3","text":"Presents the team''s work to others once a quarter."}],"4":[{"id":"com-4","text":"Has settled a disagreement between two teams."}],"5":"unwritten"}},"ownership":{"kind":"core","group":"Together","title":"Ownership","steps":{"1":[{"id":"own-1","text":"Finishes assigned tasks or hands them over by name."}],"2":[{"id":"own-2","text":"Follows a change until its users confirm it."}],"3":[{"id":"own-3","text":"Removes a cause that produced five or more faults."}],"4":[{"id":"own-4","text":"Has changed a process together with two other teams."}],"5":"unwritten"}}},"families":{"engineering":{"title":"Engineering","tracks":{"ic":{"title":"Individual contributor","kind":"ic"},"m":{"title":"Management","kind":"management"}},"levels":{"E1":{"track":"ic","grade":"G1","titles":["Engineer"],"summary":"Builds set parts with help close by."},"E2":{"track":"ic","grade":"G2","titles":["Engineer II"],"summary":"Builds parts alone."},"E3":{"track":"ic","grade":"G3","titles":["Senior Engineer"],"summary":"Builds what others cannot."},"EM1":{"track":"m","grade":"G3","titles":["Engineering Manager"],"summary":"Runs one team."},"EM2":{"track":"m","grade":"G4","titles":["Head of Engineering"],"summary":"Runs the teams."}},"competencies":{"coding":{"kind":"functional","group":"Craft","title":"Coding","steps":{"1":[{"id":"cod-1","text":"Changes code that has tests without breaking them."}],"2":[{"id":"cod-2","text":"Builds a part with its tests alone."}],"3":[{"id":"cod-3","text":"Designs parts that three colleagues build at once."}],"4":"unwritten","5":"unwritten"}},"coaching":{"kind":"management","group":"People","title":"Coaching","steps":{"1":[{"id":"coa-1","text":"Pairs with a new joiner."}],"2":[{"id":"coa-2","text":"Holds a conversation about growth with each report every two weeks."}],"3":[{"id":"coa-3","text":"Two reports have reached a goal agreed with them."}],"4":"unwritten","5":"unwritten"}}},"expectations":{"communication":{"E1":1,"E2":2,"E3":3,"EM1":3,"EM2":4},"ownership":{"E1":1,"E2":2,"E3":3,"EM1":3,"EM2":4},"coding":{"E1":1,"E2":2,"E3":3,"EM1":2,"EM2":"na"},"coaching":{"E1":"na","E2":"na","E3":1,"EM1":2,"EM2":3}},"transitions":{"e1-e2":{"kind":"promotion","from":"E1","to":"E2","criteria":{"all":[{"type":"average","over":"all"},{"type":"floor","over":"all"},{"type":"endorsement","by":"manager"}]}},"e2-e3":{"kind":"promotion","from":"E2","to":"E3","criteria":{"all":[{"type":"average","over":["core","functional"],"min":3},{"type":"floor","over":"all","min":2},{"type":"sustained","quarters":2,"observations":2},{"type":"tenure","months":12},{"type":"scope","tag":"cross-team-change","count":1,"within_months":18,"where":{"teams":">=2"},"text":"Has delivered a change agreed with two other teams."},{"any":[{"type":"metric","name":"review_time","op":">=","value":0.9,"window":"3 months"},{"type":"credential","name":"Safe changes"}]},{"type":"endorsement","by":"manager"},{"type":"calibration"}]}},"em1-em2":{"kind":"promotion","from":"EM1","to":"EM2","criteria":{"all":[{"type":"average","over":"all"},{"type":"endorsement","by":"manager"},{"type":"endorsement","by":"skip_level"}]}},"e3-em1":{"kind":"crossover","from":"E3","to":"EM1","criteria":{"all":[{"type":"scope","tag":"people-growth","count":1},{"type":"opening"},{"type":"interview","panel":["hiring-manager"]}]}},"em1-e3":{"kind":"return","from":"EM1","to":"E3","keeps_grade":true,"criteria":{"all":[{"type":"manual","text":"Agreed with the manager; same pay band."}]}}}}},"paths":{"engineering-to-product":{"kind":"lateral","from":{"family":"engineering","levels":["E2","E3"]},"to":{"family":"product","levels":["P2","P3"]},"landing":"same_grade","both_ways":true,"transferable":["communication","ownership"],"gaps":[{"skill":"Pricing","text":"Explain our pricing to a new colleague"}],"criteria":{"all":[{"type":"tenure","months":9},{"type":"endorsement","by":"manager"}]}}}}','01A20455-686B-78EA-90D4-E790870061E7','2024-12-01 09:00:00','01A20455-686B-78EA-90D4-E790870061E7','2024-12-01 09:00:00','2025-01-01',0,1);
INSERT INTO "FrameworkVersions" VALUES('01A20455-693F-781D-9BC8-979E0A7695EC','product','Product','1.0.0','{"schema":"trellis/v1","company":"Teststead","locale":"en","rating":{"words":{"1":"Not shown yet","2":"Shown in part","3":"Shown consistently","4":"Exceeds it","5":"Role model"}},"policy":{"average_min":3,"floor_min":2,"sustained_basis":"next","sustained_average_min":3,"sustained_floor_min":2,"required_quarters":2,"min_observations":2,"unknown_policy":"skip","window_quarters":4,"max_age_quarters":2,"min_active_fraction":0.5,"max_missing_competencies":0,"tenure_months_min":0,"endorsement_valid_days":180,"manager_change_grace_days":90,"calibration_valid_days":180},"steps":{"1":"Learning","2":"Working","3":"Solid","4":"Leading","5":"Shaping"},"grades":{"G1":{"title":"Foundation","scope":"Own tasks","autonomy":"Works with help close by","pay_band":"A"},"G2":{"title":"Independent","scope":"Own projects","autonomy":"Works alone","pay_band":"B"},"G3":{"title":"Senior","scope":"Team","autonomy":"Sets the goals of a team","pay_band":"C"},"G4":{"title":"Lead","scope":"Several teams","autonomy":"Sets goals with other teams","pay_band":"D"}},"metrics":{"review_time":{"title":"Changes reviewed within a day","unit":"ratio","source":"code host"}},"evidence_tags":{"cross-team-change":{"title":"Delivered a change agreed with another team","attributes":{"teams":{"type":"integer"}}},"people-growth":{"title":"Helped a named colleague reach a goal"}},"competencies":{"communication":{"kind":"core","group":"Together","title":"Communication","steps":{"1":[{"id":"com-1","text":"Says every day what is done and what is stuck."}],"2":[{"id":"com-2","text":"Writes summaries that a colleague picks up without a question."}],"3":[{"id":"com-3","text":"Presents the team''s work to others once a quarter."}],"4":[{"id":"com-4","text":"Has settled a disagreement between two teams."}],"5":"unwritten"}},"ownership":{"kind":"core","group":"Together","title":"Ownership","steps":{"1":[{"id":"own-1","text":"Finishes assigned tasks or hands them over by name."}],"2":[{"id":"own-2","text":"Follows a change until its users confirm it."}],"3":[{"id":"own-3","text":"Removes a cause that produced five or more faults."}],"4":[{"id":"own-4","text":"Has changed a process together with two other teams."}],"5":"unwritten"}}},"families":{"product":{"title":"Product","tracks":{"ic":{"title":"Individual contributor","kind":"ic"}},"levels":{"P2":{"track":"ic","grade":"G2","titles":["Product Manager"],"summary":"Owns one part of the product."},"P3":{"track":"ic","grade":"G3","titles":["Senior Product Manager"],"summary":"Owns the product of a team."}},"expectations":{"communication":{"P2":3,"P3":4},"ownership":{"P2":2,"P3":3}},"transitions":{"p2-p3":{"kind":"promotion","from":"P2","to":"P3","criteria":{"all":[{"type":"average","over":"all"},{"type":"endorsement","by":"manager"}]}}}}},"paths":{"engineering-to-product":{"kind":"lateral","from":{"family":"engineering","levels":["E2","E3"]},"to":{"family":"product","levels":["P2","P3"]},"landing":"same_grade","both_ways":true,"transferable":["communication","ownership"],"gaps":[{"skill":"Pricing","text":"Explain our pricing to a new colleague"}],"criteria":{"all":[{"type":"tenure","months":9},{"type":"endorsement","by":"manager"}]}}}}','01A20455-686B-78EA-90D4-E790870061E7','2024-12-01 09:00:00','01A20455-686B-78EA-90D4-E790870061E7','2024-12-01 09:00:00','2025-01-01',0,1);
INSERT INTO "FrameworkVersions" VALUES('01A20455-6940-7FDC-879F-AEADF4677115','engineering','Engineering',NULL,'{"schema":"trellis/v1","company":"Teststead","locale":"en","rating":{"words":{"1":"Not shown yet","2":"Shown in part","3":"Shown consistently","4":"Exceeds it","5":"Role model"}},"policy":{"average_min":3,"floor_min":2,"sustained_basis":"next","sustained_average_min":3,"sustained_floor_min":2,"required_quarters":2,"min_observations":2,"unknown_policy":"skip","window_quarters":4,"max_age_quarters":2,"min_active_fraction":0.5,"max_missing_competencies":0,"tenure_months_min":0,"endorsement_valid_days":180,"manager_change_grace_days":90,"calibration_valid_days":180},"steps":{"1":"Learning","2":"Working","3":"Solid","4":"Leading","5":"Shaping"},"grades":{"G1":{"title":"Foundation","scope":"Own tasks","autonomy":"Works with help close by","pay_band":"A"},"G2":{"title":"Independent","scope":"Own projects","autonomy":"Works alone","pay_band":"B"},"G3":{"title":"Senior","scope":"Team","autonomy":"Sets the goals of a team","pay_band":"C"},"G4":{"title":"Lead","scope":"Several teams","autonomy":"Sets goals with other teams","pay_band":"D"}},"metrics":{"review_time":{"title":"Changes reviewed within a day","unit":"ratio","source":"code host"}},"evidence_tags":{"cross-team-change":{"title":"Delivered a change agreed with another team","attributes":{"teams":{"type":"integer"}}},"people-growth":{"title":"Helped a named colleague reach a goal"}},"competencies":{"communication":{"kind":"core","group":"Together","title":"Communication","steps":{"1":[{"id":"com-1","text":"Says every day what is done and what is stuck."}],"2":[{"id":"com-2","text":"Writes summaries that a colleague picks up without a question."}],"3":[{"id":"com-3","text":"Presents the team''s work to others once a quarter."}],"4":[{"id":"com-4","text":"Has settled a disagreement between two teams."}],"5":"unwritten"}},"ownership":{"kind":"core","group":"Together","title":"Ownership","steps":{"1":[{"id":"own-1","text":"Finishes assigned tasks or hands them over by name."}],"2":[{"id":"own-2","text":"Follows a change until its users confirm it."}],"3":[{"id":"own-3","text":"Removes a cause that produced five or more faults."}],"4":[{"id":"own-4","text":"Has changed a process together with two other teams."}],"5":"unwritten"}}},"families":{"engineering":{"title":"Engineering","tracks":{"ic":{"title":"Individual contributor","kind":"ic"},"m":{"title":"Management","kind":"management"}},"levels":{"E1":{"track":"ic","grade":"G1","titles":["Engineer"],"summary":"Builds set parts with help close by."},"E2":{"track":"ic","grade":"G2","titles":["Engineer II"],"summary":"Builds parts alone."},"E3":{"track":"ic","grade":"G3","titles":["Senior Engineer"],"summary":"Only for some: canary-draft-framework."},"EM1":{"track":"m","grade":"G3","titles":["Engineering Manager"],"summary":"Runs one team."},"EM2":{"track":"m","grade":"G4","titles":["Head of Engineering"],"summary":"Runs the teams."}},"competencies":{"coding":{"kind":"functional","group":"Craft","title":"Coding","steps":{"1":[{"id":"cod-1","text":"Changes code that has tests without breaking them."}],"2":[{"id":"cod-2","text":"Builds a part with its tests alone."}],"3":[{"id":"cod-3","text":"Designs parts that three colleagues build at once."}],"4":"unwritten","5":"unwritten"}},"coaching":{"kind":"management","group":"People","title":"Coaching","steps":{"1":[{"id":"coa-1","text":"Pairs with a new joiner."}],"2":[{"id":"coa-2","text":"Holds a conversation about growth with each report every two weeks."}],"3":[{"id":"coa-3","text":"Two reports have reached a goal agreed with them."}],"4":"unwritten","5":"unwritten"}}},"expectations":{"communication":{"E1":1,"E2":2,"E3":3,"EM1":3,"EM2":4},"ownership":{"E1":1,"E2":2,"E3":3,"EM1":3,"EM2":4},"coding":{"E1":1,"E2":2,"E3":3,"EM1":2,"EM2":"na"},"coaching":{"E1":"na","E2":"na","E3":1,"EM1":2,"EM2":3}},"transitions":{"e1-e2":{"kind":"promotion","from":"E1","to":"E2","criteria":{"all":[{"type":"average","over":"all"},{"type":"floor","over":"all"},{"type":"endorsement","by":"manager"}]}},"e2-e3":{"kind":"promotion","from":"E2","to":"E3","criteria":{"all":[{"type":"average","over":["core","functional"],"min":3},{"type":"floor","over":"all","min":2},{"type":"sustained","quarters":2,"observations":2},{"type":"tenure","months":12},{"type":"scope","tag":"cross-team-change","count":1,"within_months":18,"where":{"teams":">=2"},"text":"Has delivered a change agreed with two other teams."},{"any":[{"type":"metric","name":"review_time","op":">=","value":0.9,"window":"3 months"},{"type":"credential","name":"Safe changes"}]},{"type":"endorsement","by":"manager"},{"type":"calibration"}]}},"em1-em2":{"kind":"promotion","from":"EM1","to":"EM2","criteria":{"all":[{"type":"average","over":"all"},{"type":"endorsement","by":"manager"},{"type":"endorsement","by":"skip_level"}]}},"e3-em1":{"kind":"crossover","from":"E3","to":"EM1","criteria":{"all":[{"type":"scope","tag":"people-growth","count":1},{"type":"opening"},{"type":"interview","panel":["hiring-manager"]}]}},"em1-e3":{"kind":"return","from":"EM1","to":"E3","keeps_grade":true,"criteria":{"all":[{"type":"manual","text":"Agreed with the manager; same pay band."}]}}}}},"paths":{"engineering-to-product":{"kind":"lateral","from":{"family":"engineering","levels":["E2","E3"]},"to":{"family":"product","levels":["P2","P3"]},"landing":"same_grade","both_ways":true,"transferable":["communication","ownership"],"gaps":[{"skill":"Pricing","text":"Explain our pricing to a new colleague"}],"criteria":{"all":[{"type":"tenure","months":9},{"type":"endorsement","by":"manager"}]}}}}','01A20455-686B-7B5C-8965-1370466241C0','2026-08-01 09:00:00',NULL,NULL,NULL,0,0);
CREATE TABLE "Grants" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Grants" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "Role" INTEGER NOT NULL,
    "Family" TEXT NULL,
    CONSTRAINT "FK_Grants_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO "Grants" VALUES('01A20455-6873-742E-9823-76FE21ECEE89','01A20455-686B-7233-9E0E-FE102962464F',1,NULL);
INSERT INTO "Grants" VALUES('01A20455-6873-7938-B567-306B45C7A990','01A20455-686B-7B5C-8965-1370466241C0',2,'engineering');
INSERT INTO "Grants" VALUES('01A20455-6873-7B06-8D73-E2106E3FA2E8','01A20455-686B-75EF-B92E-AB52A32E179E',3,NULL);
INSERT INTO "Grants" VALUES('01A20455-6873-7B2D-95CF-5CC37AC398E0','01A20455-686B-78EA-90D4-E790870061E7',0,NULL);
CREATE TABLE "Installations" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_Installations" PRIMARY KEY,
    "IsDemo" INTEGER NOT NULL,
    "LibraryRevision" INTEGER NOT NULL
);
INSERT INTO "Installations" VALUES(1,0,1);
CREATE TABLE "Intervals" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_Intervals" PRIMARY KEY,
    "PersonId" TEXT NOT NULL,
    "From" TEXT NOT NULL,
    "To" TEXT NULL,
    "Type" TEXT NOT NULL,
    "Kind" TEXT NULL,
    "Family" TEXT NULL,
    "Level" TEXT NULL,
    "ExternalTitle" TEXT NULL,
    "ManagerId" TEXT NULL,
    CONSTRAINT "FK_Intervals_People_ManagerId" FOREIGN KEY ("ManagerId") REFERENCES "People" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Intervals_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO "Intervals" VALUES('01A20455-6873-7FBC-BFC5-6C812E5ABD83','01A20455-6815-7EBB-8D8A-60E9631BACB3','2025-10-01','2025-10-20','leave','Only for some: canary-ana-leave-kind.',NULL,NULL,NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686C-7BA3-A67F-DF144711E4BC','01A20455-6815-7EBB-8D8A-60E9631BACB3','2024-01-01','2025-03-31','placement',NULL,'engineering','E1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686D-722A-AF7A-0A3C05B080A8','01A20455-686A-7B70-9E34-9A6010A3DFF8','2025-04-01',NULL,'placement',NULL,'engineering','E2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686D-7257-A92B-71ED10D80C9B','01A20455-686B-7F53-91C4-0EA3A5906077','2025-04-01',NULL,'placement',NULL,'engineering','E1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686D-727C-BE3A-5D440E28BAE0','01A20455-6815-7EBB-8D8A-60E9631BACB3','2025-04-01',NULL,'placement',NULL,'engineering','E2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686D-7D3A-8A72-9AE982691030','01A20455-686A-7CC9-A58F-4AFEE460B856','2025-04-01',NULL,'placement',NULL,'engineering','E1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-724A-A1D2-D07674EBB977','01A20455-686B-76D4-B900-C53F33F4F638','2025-04-01',NULL,'placement',NULL,'product','P2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-75D4-957D-1D7603AFDA8E','01A20455-686A-7742-AB20-F73434A70D38','2025-04-01',NULL,'placement',NULL,'engineering','EM1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7672-9B76-CB5016B9215E','01A20455-686A-7A43-AAD0-17C82647018C','2025-04-01',NULL,'placement',NULL,'engineering','EM1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7754-8647-605D6B206643','01A20455-686B-7233-9E0E-FE102962464F','2025-04-01',NULL,'placement',NULL,'product','P2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-78D1-B91E-1FC9D4348F91','01A20455-686B-78EA-90D4-E790870061E7','2025-04-01',NULL,'placement',NULL,'product','P3',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-791C-A0B4-0E5788206BFC','01A20455-686B-7BBC-AFF7-739F590A1788','2025-04-01',NULL,'placement',NULL,'product','P2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7B75-B030-A9D4AF00CF55','01A20455-686A-7BFA-9443-080C9E65F4D8','2025-04-01',NULL,'placement',NULL,'engineering','EM1',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7D1E-99F3-346A34FE0E52','01A20455-686B-75EF-B92E-AB52A32E179E','2025-04-01',NULL,'placement',NULL,'engineering','E3',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7F99-ACB9-D5B4DC4A6144','01A20455-686A-7864-BE4B-4815186434E9','2025-04-01',NULL,'placement',NULL,'engineering','EM2',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-7FFF-ACF1-1C392826B360','01A20455-686B-7B5C-8965-1370466241C0','2025-04-01',NULL,'placement',NULL,'engineering','E3',NULL,NULL);
INSERT INTO "Intervals" VALUES('01A20455-686E-738D-ABC5-0DF71D4277BA','01A20455-6815-7EBB-8D8A-60E9631BACB3','2026-07-16',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Intervals" VALUES('01A20455-686E-78F0-9B27-FC231CBF96DF','01A20455-6815-7EBB-8D8A-60E9631BACB3','2024-01-01','2026-07-15','reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7BFA-9443-080C9E65F4D8');
INSERT INTO "Intervals" VALUES('01A20455-686F-7126-A7F9-7292B88FAA9A','01A20455-686B-76D4-B900-C53F33F4F638','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7BFA-9443-080C9E65F4D8');
INSERT INTO "Intervals" VALUES('01A20455-686F-718A-987A-E712A3821CA4','01A20455-686B-7F53-91C4-0EA3A5906077','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7A43-AAD0-17C82647018C');
INSERT INTO "Intervals" VALUES('01A20455-686F-727C-857B-F5BD13CCE781','01A20455-686A-7742-AB20-F73434A70D38','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7864-BE4B-4815186434E9');
INSERT INTO "Intervals" VALUES('01A20455-686F-751E-98D0-F0E603041BB2','01A20455-686B-7BBC-AFF7-739F590A1788','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7A43-AAD0-17C82647018C');
INSERT INTO "Intervals" VALUES('01A20455-686F-79B5-8C9E-6EBCA59379C5','01A20455-686A-7CC9-A58F-4AFEE460B856','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Intervals" VALUES('01A20455-686F-7AC2-A598-8C10C72F01DF','01A20455-686A-7B70-9E34-9A6010A3DFF8','2025-01-01',NULL,'reports-to',NULL,NULL,NULL,NULL,'01A20455-686A-7742-AB20-F73434A70D38');
CREATE TABLE "Journal" (
    "Position" INTEGER NOT NULL CONSTRAINT "PK_Journal" PRIMARY KEY AUTOINCREMENT,
    "Id" TEXT NOT NULL,
    "At" TEXT NOT NULL,
    "By" TEXT NULL,
    "What" TEXT NOT NULL,
    "About" TEXT NULL,
    "Data" TEXT NOT NULL
);
CREATE TABLE "Participants" (
    "CycleId" TEXT NOT NULL,
    "PersonId" TEXT NOT NULL,
    "Family" TEXT NOT NULL,
    "Level" TEXT NOT NULL,
    "Version" TEXT NOT NULL,
    "ManagerId" TEXT NULL,
    CONSTRAINT "PK_Participants" PRIMARY KEY ("CycleId", "PersonId"),
    CONSTRAINT "FK_Participants_Cycles_CycleId" FOREIGN KEY ("CycleId") REFERENCES "Cycles" ("Id") ON DELETE CASCADE,
    CONSTRAINT "FK_Participants_FrameworkVersions_Version" FOREIGN KEY ("Version") REFERENCES "FrameworkVersions" ("Id") ON DELETE RESTRICT,
    CONSTRAINT "FK_Participants_People_PersonId" FOREIGN KEY ("PersonId") REFERENCES "People" ("Id") ON DELETE CASCADE
);
INSERT INTO "Participants" VALUES('01A20455-6961-712F-A16C-86DA76061239','01A20455-6815-7EBB-8D8A-60E9631BACB3','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7BFA-9443-080C9E65F4D8');
INSERT INTO "Participants" VALUES('01A20455-6961-712F-A16C-86DA76061239','01A20455-686A-7B70-9E34-9A6010A3DFF8','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6961-712F-A16C-86DA76061239','01A20455-686A-7CC9-A58F-4AFEE460B856','engineering','E1','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-6815-7EBB-8D8A-60E9631BACB3','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7B70-9E34-9A6010A3DFF8','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6963-714A-B558-AF4F9414BFD0','01A20455-686A-7CC9-A58F-4AFEE460B856','engineering','E1','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6963-774F-9820-3C84EB32DECA','01A20455-6815-7EBB-8D8A-60E9631BACB3','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7BFA-9443-080C9E65F4D8');
INSERT INTO "Participants" VALUES('01A20455-6963-774F-9820-3C84EB32DECA','01A20455-686A-7B70-9E34-9A6010A3DFF8','engineering','E2','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
INSERT INTO "Participants" VALUES('01A20455-6963-774F-9820-3C84EB32DECA','01A20455-686A-7CC9-A58F-4AFEE460B856','engineering','E1','01A20455-693A-7E80-9271-0CDAF21025CE','01A20455-686A-7742-AB20-F73434A70D38');
CREATE TABLE "People" (
    "Id" TEXT NOT NULL CONSTRAINT "PK_People" PRIMARY KEY,
    "Name" TEXT NOT NULL,
    "Email" TEXT NOT NULL
);
INSERT INTO "People" VALUES('01A20455-6815-7EBB-8D8A-60E9631BACB3','Ana Engel','ana.engel@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7742-AB20-F73434A70D38','Mo Mazur','mo.mazur@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7864-BE4B-4815186434E9','Mia Mbeki','mia.mbeki@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7A43-AAD0-17C82647018C','Otto Oduya','otto.oduya@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7B70-9E34-9A6010A3DFF8','Pia Peric','pia.peric@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7BFA-9443-080C9E65F4D8','Fay Forster','fay.forster@teststead.example');
INSERT INTO "People" VALUES('01A20455-686A-7CC9-A58F-4AFEE460B856','Quinn Quist','quinn.quist@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-7233-9E0E-FE102962464F','Adam Abbas','adam.abbas@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-75EF-B92E-AB52A32E179E','Cal Castro','cal.castro@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-76D4-B900-C53F33F4F638','Lou Larsen','lou.larsen@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-77DA-9D14-2AFF9CD58F78','Nora Novak','nora.novak@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-78EA-90D4-E790870061E7','Hana Haddad','hana.haddad@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-7B5C-8965-1370466241C0','Ada Adeyemi','ada.adeyemi@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-7BBC-AFF7-739F590A1788','Olga Orban','olga.orban@teststead.example');
INSERT INTO "People" VALUES('01A20455-686B-7F53-91C4-0EA3A5906077','Dora Diaz','dora.diaz@teststead.example');
CREATE TABLE "ProtectionKeys" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK_ProtectionKeys" PRIMARY KEY AUTOINCREMENT,
    "Xml" TEXT NOT NULL
);
INSERT INTO "ProtectionKeys" VALUES(1,'<key id="d2dc77f6-1d9c-4687-a4db-84a620c7a9d7" version="1"><creationDate>2026-11-22T17:37:18.168683Z</creationDate><activationDate>2026-11-22T17:37:18.168683Z</activationDate><expirationDate>2027-02-20T17:37:18.168683Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>IY2/s7Jx9yLZLrG0dyqkHfysLtPxY/qPPE/XSuaBWhygMD/A5nTE+ifXOxjwnfb8oj7HnXVOGPD+620F0WtjRA==</value></masterKey></descriptor></descriptor></key>');
CREATE TABLE "__EFMigrationsHistory" (
    "MigrationId" TEXT NOT NULL CONSTRAINT "PK___EFMigrationsHistory" PRIMARY KEY,
    "ProductVersion" TEXT NOT NULL
);
INSERT INTO "__EFMigrationsHistory" VALUES('20261122072752_Start','10.0.14');
INSERT INTO "__EFMigrationsHistory" VALUES('20261122080603_OneDraftAFamily','10.0.14');
CREATE TABLE "__EFMigrationsLock" (
    "Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY,
    "Timestamp" TEXT NOT NULL
);
CREATE INDEX "EmailIndex" ON "Accounts" ("NormalizedEmail");
CREATE UNIQUE INDEX "IX_Accounts_PersonId" ON "Accounts" ("PersonId");
CREATE UNIQUE INDEX "UserNameIndex" ON "Accounts" ("NormalizedUserName");
CREATE INDEX "IX_AspNetUserClaims_UserId" ON "AspNetUserClaims" ("UserId");
CREATE INDEX "IX_AspNetUserLogins_UserId" ON "AspNetUserLogins" ("UserId");
CREATE INDEX "IX_Assessments_PersonId_CycleId" ON "Assessments" ("PersonId", "CycleId");
CREATE INDEX "IX_Assessments_RaterId" ON "Assessments" ("RaterId");
CREATE UNIQUE INDEX "OneDraftEach" ON "Assessments" ("CycleId", "PersonId", "RaterId", "Role") WHERE "Withdrawal_At" IS NULL AND "Role" <> 3;
CREATE INDEX "IX_Facts_PersonId" ON "Facts" ("PersonId");
CREATE UNIQUE INDEX "IX_FrameworkVersions_Family_Number" ON "FrameworkVersions" ("Family", "Number");
CREATE INDEX "IX_Grants_PersonId" ON "Grants" ("PersonId");
CREATE INDEX "IX_Intervals_Family_Level" ON "Intervals" ("Family", "Level");
CREATE INDEX "IX_Intervals_ManagerId" ON "Intervals" ("ManagerId");
CREATE INDEX "IX_Intervals_PersonId" ON "Intervals" ("PersonId");
CREATE INDEX "IX_Journal_About_What" ON "Journal" ("About", "What");
CREATE UNIQUE INDEX "IX_Journal_Id" ON "Journal" ("Id");
CREATE INDEX "IX_Participants_ManagerId" ON "Participants" ("ManagerId");
CREATE INDEX "IX_Participants_PersonId" ON "Participants" ("PersonId");
CREATE INDEX "IX_Participants_Version" ON "Participants" ("Version");
CREATE UNIQUE INDEX "IX_People_Email" ON "People" ("Email");
CREATE UNIQUE INDEX "OneDraftAFamily" ON "FrameworkVersions" ("Family") WHERE "Publication_At" IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('ProtectionKeys',1);
COMMIT;