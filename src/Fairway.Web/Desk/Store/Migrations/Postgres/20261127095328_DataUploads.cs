using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fairway.Web.Desk.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DataUploads : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DataUploads",
                columns: table => new
                {
                    DraftId = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "character varying(64)", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: true),
                    Published = table.Column<DateOnly>(type: "date", nullable: true),
                    DataTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Warnings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataUploads", x => new { x.DraftId, x.Revision });
                    table.ForeignKey(
                        name: "FK_DataUploads_DraftRevisions_DraftId_Revision",
                        columns: x => new { x.DraftId, x.Revision },
                        principalTable: "DraftRevisions",
                        principalColumns: new[] { "DraftId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DataUploads_StoredContents_Content",
                        column: x => x.Content,
                        principalTable: "StoredContents",
                        principalColumn: "Digest",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DataUploads_Content",
                table: "DataUploads",
                column: "Content");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataUploads");
        }
    }
}
