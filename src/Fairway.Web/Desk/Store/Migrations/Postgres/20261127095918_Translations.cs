using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fairway.Web.Desk.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Translations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Account = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    By = table.Column<string>(type: "character varying(36)", maxLength: 36, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Subject);
                });

            migrationBuilder.CreateTable(
                name: "DraftHolds",
                columns: table => new
                {
                    DraftId = table.Column<int>(type: "integer", nullable: false),
                    Language = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftHolds", x => new { x.DraftId, x.Language });
                    table.ForeignKey(
                        name: "FK_DraftHolds_Drafts_DraftId",
                        column: x => x.DraftId,
                        principalTable: "Drafts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TranslationWorks",
                columns: table => new
                {
                    DraftId = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Translated = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Written = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TranslationWorks", x => new { x.DraftId, x.Revision });
                    table.ForeignKey(
                        name: "FK_TranslationWorks_DraftRevisions_DraftId_Revision",
                        columns: x => new { x.DraftId, x.Revision },
                        principalTable: "DraftRevisions",
                        principalColumns: new[] { "DraftId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TranslationWorks_StoredContents_Translated",
                        column: x => x.Translated,
                        principalTable: "StoredContents",
                        principalColumn: "Digest",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TranslationWorks_StoredContents_Written",
                        column: x => x.Written,
                        principalTable: "StoredContents",
                        principalColumn: "Digest",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TranslationWorks_Translated",
                table: "TranslationWorks",
                column: "Translated");

            migrationBuilder.CreateIndex(
                name: "IX_TranslationWorks_Written",
                table: "TranslationWorks",
                column: "Written");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "DraftHolds");

            migrationBuilder.DropTable(
                name: "TranslationWorks");
        }
    }
}
