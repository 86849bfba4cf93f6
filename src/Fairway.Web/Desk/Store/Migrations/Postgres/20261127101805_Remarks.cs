using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Fairway.Web.Desk.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Remarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Answers",
                table: "DraftRemarks",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_DraftRemarks_Answers",
                table: "DraftRemarks",
                column: "Answers");

            migrationBuilder.AddForeignKey(
                name: "FK_DraftRemarks_DraftRemarks_Answers",
                table: "DraftRemarks",
                column: "Answers",
                principalTable: "DraftRemarks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_DraftRemarks_DraftRemarks_Answers",
                table: "DraftRemarks");

            migrationBuilder.DropIndex(
                name: "IX_DraftRemarks_Answers",
                table: "DraftRemarks");

            migrationBuilder.DropColumn(
                name: "Answers",
                table: "DraftRemarks");
        }
    }
}
