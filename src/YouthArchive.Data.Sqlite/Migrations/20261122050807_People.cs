using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class People : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MinAgeAlone",
                table: "Programmes_Editions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedUtc",
                table: "People_Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenName",
                table: "People_Users",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSignInUtc",
                table: "People_Users",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Patronymic",
                table: "People_Users",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Surname",
                table: "People_Users",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "People_ClassTries",
                columns: table => new
                {
                    ClassId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrong = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_ClassTries", x => new { x.ClassId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "People_ConsentRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StudentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    AskedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_ConsentRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_Consents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StudentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Purpose = table.Column<int>(type: "INTEGER", nullable: false),
                    TextVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    TextLanguage = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Way = table.Column<int>(type: "INTEGER", nullable: false),
                    GuardianId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ScanKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RecordedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    GivenUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Consents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_ErasureRequests",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Cause = table.Column<int>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_ErasureRequests", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "People_Guardianships",
                columns: table => new
                {
                    StudentId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    GuardianId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Guardianships", x => new { x.StudentId, x.GuardianId });
                });

            migrationBuilder.CreateTable(
                name: "People_LeftoverFiles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_LeftoverFiles", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "People_SafetyReports",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ReporterId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HowToAnswer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    TakenUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    ClosedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    RemindedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_SafetyReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_Schools",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Settlement = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Searched = table.Column<string>(type: "TEXT", maxLength: 401, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Schools", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People_SignInCards",
                columns: table => new
                {
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    ClassId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    UserNameKey = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    SecretHash = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Sealed = table.Column<string>(type: "TEXT", nullable: true),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    FirstUsedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WrongTries = table.Column<int>(type: "INTEGER", nullable: false),
                    WrongDay = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_SignInCards", x => x.PersonId);
                });

            migrationBuilder.CreateTable(
                name: "Platform_Mail",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<string>(type: "TEXT", nullable: false),
                    IsEssential = table.Column<bool>(type: "INTEGER", nullable: false),
                    UnsubscribeUrl = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    NextAttemptUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FailedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_Mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Platform_MailChoices",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "TEXT", maxLength: 70, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RefusedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Platform_MailChoices", x => new { x.Subject, x.Kind });
                });

            migrationBuilder.CreateTable(
                name: "People_SafetyExclusions",
                columns: table => new
                {
                    ReportId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_SafetyExclusions", x => new { x.ReportId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_People_SafetyExclusions_People_SafetyReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "People_SafetyReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_Classes",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Grade = table.Column<int>(type: "INTEGER", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    SchoolYear = table.Column<int>(type: "INTEGER", nullable: false),
                    Secret = table.Column<int>(type: "INTEGER", nullable: false),
                    OpenedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    CodeIssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsSample = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_Classes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_Classes_People_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "People_Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_SchoolTeachers",
                columns: table => new
                {
                    SchoolId = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConfirmedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_SchoolTeachers", x => new { x.SchoolId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_People_SchoolTeachers_People_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "People_Schools",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_ClassMembers",
                columns: table => new
                {
                    ClassId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    JoinedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<int>(type: "INTEGER", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RosterKey = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    IsEditedByHand = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_ClassMembers", x => new { x.ClassId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_People_ClassMembers_People_Classes_ClassId",
                        column: x => x.ClassId,
                        principalTable: "People_Classes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "People_ClassMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClassId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    AuthorId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People_ClassMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_People_ClassMessages_People_Classes_ClassId",
                        column: x => x.ClassId,
                        principalTable: "People_Classes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_People_Classes_Code",
                table: "People_Classes",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Classes_SchoolId",
                table: "People_Classes",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_People_ClassMembers_PersonId",
                table: "People_ClassMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_People_ClassMessages_ClassId",
                table: "People_ClassMessages",
                column: "ClassId");

            migrationBuilder.CreateIndex(
                name: "IX_People_ConsentRequests_StudentId",
                table: "People_ConsentRequests",
                column: "StudentId");

            migrationBuilder.CreateIndex(
                name: "IX_People_ConsentRequests_TokenHash",
                table: "People_ConsentRequests",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_Consents_StudentId_Purpose",
                table: "People_Consents",
                columns: new[] { "StudentId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_People_ErasureRequests_DueUtc",
                table: "People_ErasureRequests",
                column: "DueUtc");

            migrationBuilder.CreateIndex(
                name: "IX_People_Guardianships_GuardianId",
                table: "People_Guardianships",
                column: "GuardianId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SafetyReports_CreatedUtc",
                table: "People_SafetyReports",
                column: "CreatedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_People_SafetyReports_ReporterId",
                table: "People_SafetyReports",
                column: "ReporterId");

            migrationBuilder.CreateIndex(
                name: "IX_People_Schools_Region_Searched",
                table: "People_Schools",
                columns: new[] { "Region", "Searched" });

            migrationBuilder.CreateIndex(
                name: "IX_People_SchoolTeachers_PersonId",
                table: "People_SchoolTeachers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SignInCards_ClassId",
                table: "People_SignInCards",
                column: "ClassId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SignInCards_TokenHash",
                table: "People_SignInCards",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_SignInCards_UserNameKey",
                table: "People_SignInCards",
                column: "UserNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_Mail_CreatedUtc",
                table: "Platform_Mail",
                column: "CreatedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_Mail_Key",
                table: "Platform_Mail",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Platform_Mail_NextAttemptUtc",
                table: "Platform_Mail",
                column: "NextAttemptUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Platform_Mail_PersonId",
                table: "Platform_Mail",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "People_ClassMembers");

            migrationBuilder.DropTable(
                name: "People_ClassMessages");

            migrationBuilder.DropTable(
                name: "People_ClassTries");

            migrationBuilder.DropTable(
                name: "People_ConsentRequests");

            migrationBuilder.DropTable(
                name: "People_Consents");

            migrationBuilder.DropTable(
                name: "People_ErasureRequests");

            migrationBuilder.DropTable(
                name: "People_Guardianships");

            migrationBuilder.DropTable(
                name: "People_LeftoverFiles");

            migrationBuilder.DropTable(
                name: "People_SafetyExclusions");

            migrationBuilder.DropTable(
                name: "People_SchoolTeachers");

            migrationBuilder.DropTable(
                name: "People_SignInCards");

            migrationBuilder.DropTable(
                name: "Platform_Mail");

            migrationBuilder.DropTable(
                name: "Platform_MailChoices");

            migrationBuilder.DropTable(
                name: "People_Classes");

            migrationBuilder.DropTable(
                name: "People_SafetyReports");

            migrationBuilder.DropTable(
                name: "People_Schools");

            migrationBuilder.DropColumn(
                name: "MinAgeAlone",
                table: "Programmes_Editions");

            migrationBuilder.DropColumn(
                name: "ErasedUtc",
                table: "People_Users");

            migrationBuilder.DropColumn(
                name: "GivenName",
                table: "People_Users");

            migrationBuilder.DropColumn(
                name: "LastSignInUtc",
                table: "People_Users");

            migrationBuilder.DropColumn(
                name: "Patronymic",
                table: "People_Users");

            migrationBuilder.DropColumn(
                name: "Surname",
                table: "People_Users");
        }
    }
}
