using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace YouthArchive.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Letters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "MinAgeAlone",
                table: "Programmes_Editions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UserNameKey",
                table: "People_SignInCards",
                type: "TEXT",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.CreateIndex(
                name: "IX_People_SignInCards_UserNameKey",
                table: "People_SignInCards",
                column: "UserNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_People_ClassMessages_ClassId",
                table: "People_ClassMessages",
                column: "ClassId");

            migrationBuilder.CreateIndex(
                name: "IX_People_SafetyReports_CreatedUtc",
                table: "People_SafetyReports",
                column: "CreatedUtc");

            migrationBuilder.CreateIndex(
                name: "IX_People_SafetyReports_ReporterId",
                table: "People_SafetyReports",
                column: "ReporterId");

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
                name: "People_ClassMessages");

            migrationBuilder.DropTable(
                name: "People_SafetyExclusions");

            migrationBuilder.DropTable(
                name: "Platform_Mail");

            migrationBuilder.DropTable(
                name: "Platform_MailChoices");

            migrationBuilder.DropTable(
                name: "People_SafetyReports");

            migrationBuilder.DropIndex(
                name: "IX_People_SignInCards_UserNameKey",
                table: "People_SignInCards");

            migrationBuilder.DropColumn(
                name: "MinAgeAlone",
                table: "Programmes_Editions");

            migrationBuilder.DropColumn(
                name: "UserNameKey",
                table: "People_SignInCards");
        }
    }
}
